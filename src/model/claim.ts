import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';
import type { Body } from './body.ts';
import { daySchema } from './day.ts';
import { figureSchema } from './figure.ts';
import { languageSchema } from './language.ts';
import { standingSchema } from './standing.ts';

const figuresSchema = z.record(idSchema, figureSchema);
const citeSchema = z.array(idSchema).min(1, { error: 'must name at least one source' });

/** The exact words someone used. */
export const quoteSchema = z.strictObject({
  text: textSchema.describe('The exact words, without quotation marks, 40 words at most.'),
  language: languageSchema.optional().describe('Language of the words as a tag (ko, ru), where not the site’s own.'),
  translation: textSchema.optional().describe('A translation of the words into the site’s language.'),
  translated_from: textSchema.optional().describe('Where the words are themselves a translation: from which language.'),
});

/** One party’s version of what happened, in a disputed claim. */
export const accountSchema = z.strictObject({
  says: idSchema.describe('The party whose account it is.'),
  on: daySchema.describe('The day the party gave it.'),
  text: textSchema.describe('The account in a few words.'),
  figures: figuresSchema.optional().describe('The party’s own figures.'),
  cite: citeSchema.describe('Ids of the sources that carry this account.'),
});

/** One move in how firm a claim was, in the world’s time. */
export const historyEntrySchema = z.strictObject({
  on: daySchema.describe('The day the standing changed, in the world.'),
  standing: standingSchema.describe('The standing from that day on.'),
  by: idSchema.describe('The party whose word changed it.'),
  cite: citeSchema.describe('Ids of the sources that show it.'),
});

/** Something that is said to be so: who says it, how firm it is, where it can be checked. */
export const claimSchema = z.strictObject({
  standing: standingSchema.describe('How firm it is: confirmed, reported, disputed, unconfirmed or denied.'),
  kind: z
    .enum(['statement', 'account'], { error: 'must be statement or account' })
    .default('account')
    .describe('statement: that it was said is not in doubt. account (the default): what is said to have happened.'),
  says: z.array(idSchema).optional().describe('Ids of the parties that say it.'),
  date: daySchema.describe('The day it was said, or happened.'),
  event_date: daySchema.optional().describe('The day the thing spoken of happened, where that is another day.'),
  text: textSchema.describe('The claim as one or two whole sentences.'),
  label: textSchema.optional().describe('A few words that name the claim in lists: troops in Russia.'),
  quote: quoteSchema.optional().describe('The exact words, where the words are the news.'),
  figures: figuresSchema.optional().describe('The numbers of the claim, each under a name of its own.'),
  places: z.array(idSchema).optional().describe('Ids of the places it is about: printed in the ledger.'),
  accounts: z.array(accountSchema).optional().describe('For a disputed claim: two or more accounts.'),
  cite: citeSchema.describe('Ids of the sources in which it can be checked.'),
  history: z.array(historyEntrySchema).optional().describe('How its standing moved in the world, oldest first.'),
  why: textSchema.describe('One sentence on why it has this standing: printed in the margin beside the claim.'),
  note: textSchema.optional().describe('What else a careful reader should know: printed in the ledger.'),
});

export const claimsSchema = z.record(idSchema, claimSchema);

export type AccountEntry = z.infer<typeof accountSchema>;
export type ClaimEntry = z.infer<typeof claimSchema>;

/** An account with its words as a tree. */
export interface Account extends Omit<AccountEntry, 'text'> {
  text: Body;
}

/** A claim with its id, its prose as trees. */
export interface Claim extends Omit<ClaimEntry, 'text' | 'why' | 'note' | 'accounts'> {
  id: string;
  text: Body;
  why: Body;
  note?: Body;
  accounts?: Account[];
}

/** What the functions below need of a claim, told or as an editor wrote it. */
type Attributed = Pick<ClaimEntry, 'says' | 'cite' | 'history'> & {
  accounts?: Pick<AccountEntry, 'says' | 'cite'>[] | undefined;
};

/** Ids of the parties that stand behind a claim: those that say it or give an account of it. */
export function speakersOf(claim: Attributed): string[] {
  return [...new Set([...(claim.says ?? []), ...(claim.accounts ?? []).map((account) => account.says)])];
}

/** Ids of all parties that a claim names: its speakers, and those whose word moved its standing. */
export function partiesOf(claim: Attributed): string[] {
  return [...new Set([...speakersOf(claim), ...(claim.history ?? []).map((entry) => entry.by)])];
}

/** Ids of all sources of a claim, its own first. */
export function sourcesOf(claim: Attributed): string[] {
  const accounts = (claim.accounts ?? []).flatMap((account) => account.cite);
  return [...new Set([...claim.cite, ...accounts, ...(claim.history ?? []).flatMap((entry) => entry.cite)])];
}
