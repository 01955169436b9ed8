import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';

/** A person or organisation. Whoever says something is one of them. */
export const partySchema = z.strictObject({
  kind: z
    .enum(['person', 'organisation'], { error: 'must be person or organisation' })
    .describe('person or organisation.'),
  name: textSchema.describe('The full name, as it stands at first mention.'),
  short: textSchema.optional().describe('A shorter name for labels, for example a surname.'),
  role: textSchema.optional().describe('The office or function, in lower case: foreign minister of North Korea.'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, { error: 'must be a two-letter country code, for example KR' })
    .optional()
    .describe('Two-letter ISO 3166 code of the country.'),
});

export const partiesSchema = z.record(idSchema, partySchema);

export type PartyEntry = z.infer<typeof partySchema>;

/** A party with its id. */
export interface Party extends PartyEntry {
  id: string;
}
