import { z } from 'astro/zod';
import { idSchema, textSchema, trueSchema } from './id.ts';
import type { Body } from './body.ts';
import { daySchema, type Day } from './day.ts';

const text = textSchema.describe('What happened, in one sentence.');
const claims = z
  .array(idSchema)
  .min(1, { error: 'must name at least one claim' })
  .describe('Ids of the claims that carry it.');

/** One event of a timeline: dated, undated, or still open. */
export const eventSchema = z.union(
  [
    z.strictObject({ on: daySchema.describe('The day it happened.'), text, claims }),
    z.strictObject({ when: textSchema.describe('For an undated event: the time in words.'), text, claims }),
    z.strictObject({
      open: trueSchema.describe('true for what had not been settled when the story’s coverage ends.'),
      text,
      claims,
    }),
  ],
  { error: 'must have on (a day), or when (the time in words), or open: true; and text and claims' },
);

/** Schema of `timeline.yaml`: events in the order in which they are told, those with a day oldest first. */
export const timelineSchema = z.array(eventSchema, { error: 'must be a list of events' });

export type TimelineEntry = z.infer<typeof eventSchema>;

/** An event with its sentence as a tree. */
export interface TimelineEvent {
  on?: Day;
  when?: string;
  open?: true;
  text: Body;
  claims: string[];
}
