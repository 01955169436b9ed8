import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';
import { daySchema } from './day.ts';
import { draftSchema, embargoSchema } from './withheld.ts';
import type { Body } from './body.ts';

/** Front matter of a conflict update. Its id is the name of its file. */
export const updateFrontSchema = z.strictObject({
  title: textSchema.describe('What is known of the night, as a statement of at most 70 characters.'),
  night: daySchema.describe('The morning on which the night ended: 2024-11-01 for the night to 1 November 2024.'),
  published: daySchema.describe('The day this update first stood on this site.'),
  draft: draftSchema,
  embargo: embargoSchema,
  claims: z
    .array(idSchema)
    .min(1, { error: 'must name at least one claim' })
    .describe('Ids of the claims whose figures it shows, in the order in which they are drawn.'),
});

export type UpdateFront = z.infer<typeof updateFrontSchema>;

/** A conflict update: one night of an unfolding conflict, with its text. */
export interface Update extends UpdateFront {
  id: string;
  body: Body;
}
