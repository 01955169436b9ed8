import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';

/** A word that readers may not know, explained once for all stories. */
export const termSchema = z.strictObject({
  name: textSchema.describe('The word or phrase itself.'),
  meaning: textSchema.describe('What it means, in one or two sentences.'),
});

export const termsSchema = z.record(idSchema, termSchema);

export type TermEntry = z.infer<typeof termSchema>;

/** A term with its id. */
export interface Term extends TermEntry {
  id: string;
}
