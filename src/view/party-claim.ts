import type { Claim } from '../model/claim.ts';
import { standings, type Standing } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimLabel } from './claim-words.ts';
import type { Dated } from '../model/date-parts.ts';
import { viewDay, type DayView } from './day-view.ts';
import { viewFigures, type FigureLine } from './figure-list.ts';
import type { Link } from './frame.ts';
import { claimAddress } from './ledger-address.ts';
import { weighProse } from '../model/print-weight.ts';
import { proseHtml } from './prose.ts';

/** A claim of a party as an entry of a list. */
export interface PartyClaimEntry extends Dated {
  story: Story;
  claim: Claim;
}

/** A claim as the page of a party that says it prints it. */
export interface PartyClaim {
  on: DayView;
  standing: Standing;
  kind: Claim['kind'];
  /** The claim in the ledger of its story. */
  link: Link;
  textHtml: string;
  /** Why it has its standing. */
  whyHtml: string;
  /** In a disputed claim: the party’s own account. */
  account: { html: string; figures: FigureLine[] } | undefined;
  story: Link;
}

/** A claim of a party as an entry of a list, by the day it was said. */
export function partyClaimEntry(story: Story, claim: Claim): PartyClaimEntry {
  const texts = [claim.text, claim.why, ...(claim.accounts ?? []).map(({ text }) => text)];
  return { story, claim, day: claim.date, weight: 250 + weighProse(texts) };
}

/** Prepares a claim for the page of a party that says it or gives an account of it. */
export function viewPartyClaim({ story, claim }: PartyClaimEntry, party: string): PartyClaim {
  const { shared } = story;
  const account = claim.accounts?.find(({ says }) => says === party);
  return {
    on: viewDay(account?.on ?? claim.date),
    standing: standings[claim.standing],
    kind: claim.kind,
    link: { words: claimLabel(claim, shared), href: claimAddress(story, claim.id) },
    textHtml: proseHtml(claim.text, story),
    whyHtml: proseHtml(claim.why, story),
    account: account && { html: proseHtml(account.text, story), figures: viewFigures(account.figures, shared) },
    story: { words: story.short_title, href: addresses.story(story.slug) },
  };
}
