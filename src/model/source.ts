import { z } from 'astro/zod';
import { faultInWebAddress } from './address.ts';
import { idSchema, textSchema } from './id.ts';
import { daySchema } from './day.ts';
import { languageSchema } from './language.ts';

/** Schema of an address of another site: https only. */
export const webAddressSchema = z
  .string({ error: 'must be a whole address that begins with https://' })
  .superRefine((address, context) => {
    const fault = faultInWebAddress(address);
    if (fault) context.addIssue({ code: 'custom', message: fault.message, params: { fix: fault.fix } });
  })
  .meta({ format: 'uri', code: 'E-URL' });

/** Where a claim can be checked: one published report or record. A missing title stays missing, never guessed. */
export const sourceSchema = z.strictObject({
  publisher: textSchema.describe('Who published it, as readers know them.'),
  date: daySchema.describe('The day it was published.'),
  title: textSchema.optional().describe('Its headline, exactly. Leave out if not known: a headline is never guessed.'),
  author: textSchema.optional().describe('Who wrote it, where it says so.'),
  url: webAddressSchema.optional().describe('Its full address. Leave out if there is none.'),
  archived: webAddressSchema.optional().describe('The address of an archived copy.'),
  supports: textSchema.optional().describe('What it supports, in a few words, for a source without a title.'),
  language: languageSchema.optional().describe('Its language as a tag (ko, ru), where it is not the site’s own.'),
  quotes: z
    .record(idSchema, textSchema)
    .optional()
    .describe('For a claim id, the exact words in this source that support it: makes a link straight to those words.'),
});

export const sourcesSchema = z.record(idSchema, sourceSchema);

export type SourceEntry = z.infer<typeof sourceSchema>;

/** A source with its id. */
export interface Source extends SourceEntry {
  id: string;
}
