import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';
import { daySchema, latestDay, type Day } from './day.ts';
import type { Body } from './body.ts';
import { draftSchema, embargoSchema } from './withheld.ts';
import type { Claim } from './claim.ts';
import type { Correction } from './correction.ts';
import type { TimelineEvent } from './event.ts';
import type { Party } from './party.ts';
import type { Place } from './place.ts';
import type { Picture } from './picture.ts';
import type { Source } from './source.ts';
import type { Term } from './term.ts';
import type { Topic } from './topic.ts';
import type { Update } from './update.ts';

/** One point of the Quick Look: it stands alone and says who says so. */
export const quickLookPointSchema = z.strictObject({
  label: textSchema.describe('Two or three words that name the point.'),
  text: textSchema.describe('The point in 15 to 35 words.'),
  claims: z
    .array(idSchema)
    .min(1, { error: 'must name at least one claim' })
    .describe('Ids of the claims behind it: the point leads to the first of them in the Deep Look.'),
});

/** A real change of ours to a published story. A typo is none. */
export const revisionSchema = z.strictObject({
  on: daySchema.describe('The day this site changed the story.'),
  what: textSchema.describe('What changed, in one sentence.'),
});

/** Front matter of a story’s `index.mdx`. */
export const storyFrontSchema = z.strictObject({
  title: textSchema.describe('What is known, in at most 70 characters. No question.'),
  short_title: textSchema.describe('A few words for navigation and lists, with the year.'),
  dek: textSchema.describe('One or two sentences that a reader could repeat.'),
  byline: z
    .strictObject({
      author: textSchema.describe('Who reported the story.'),
      source: idSchema.describe('Id of the source this story is based on.'),
      edition: textSchema.optional().describe('The edition of that source.'),
    })
    .describe('Whose reporting the story is based on.'),
  published: daySchema.describe('The day the story first stood on this site.'),
  draft: draftSchema,
  embargo: embargoSchema,
  covers_to: daySchema.describe('The day up to which events are covered.'),
  topics: z
    .array(idSchema)
    .min(1, { error: 'must name at least one topic' })
    .describe('Ids of the topics it belongs to, the main one first.'),
  related: z.array(idSchema).optional().describe('Names of the folders of related stories.'),
  keywords: z.array(textSchema).optional().describe('Phrases that people search for.'),
  people: z
    .array(
      z.strictObject({
        party: idSchema.describe('Id of the party.'),
        text: textSchema.describe('One sentence on the part it plays in this story.'),
      }),
    )
    .optional()
    .describe('Who is who: the people presented beside the Quick Look, three at most for a good page.'),
  quick_look: z
    .array(quickLookPointSchema)
    .min(1, { error: 'must have at least one point' })
    .describe('The points of the Quick Look, in order.'),
  method: z
    .strictObject({
      read: textSchema.describe('What was read for this story.'),
      unchecked: textSchema.describe('What could not be checked.'),
      open: textSchema.describe('What is still open.'),
    })
    .describe('How the story was reported.'),
  revisions: z.array(revisionSchema).optional().describe('Real changes since publication, oldest first: append-only.'),
});

/** A point of the Quick Look with its sentence as a tree. */
export interface QuickLookPoint extends Omit<z.infer<typeof quickLookPointSchema>, 'text'> {
  text: Body;
}

export type StoryFront = z.infer<typeof storyFrontSchema>;

/** What all stories share, each by its id. */
export interface Shared {
  parties: Record<string, Party>;
  places: Record<string, Place>;
  sources: Record<string, Source>;
  terms: Record<string, Term>;
  topics: Record<string, Topic>;
}

/** One story as its own files tell it, prose as trees. */
export interface StoryRecord extends Omit<StoryFront, 'dek' | 'quick_look' | 'people' | 'method'> {
  slug: string;
  dek: Body;
  quick_look: QuickLookPoint[];
  people?: { party: string; text: Body }[];
  method: { read: Body; unchecked: Body; open: Body };
  deepLook: Body;
  claims: Record<string, Claim>;
  timeline: TimelineEvent[];
  corrections: Correction[];
  /** Newest night first. */
  updates: Update[];
  /** By file name. */
  pictures: Record<string, Picture>;
}

/** A whole story, joined with all that it refers to. Every id in it can be looked up. */
export interface Story extends StoryRecord {
  shared: Shared;
}

/** The day of the last real change of ours: publication, an update, a correction or a revision. */
export function changedOn(story: StoryRecord): Day {
  return latestDay([
    story.published,
    ...story.updates.map((update) => update.published),
    ...story.corrections.map((correction) => correction.on),
    ...(story.revisions ?? []).map((revision) => revision.on),
  ])!;
}

/** The day of the last real change of ours to an update: its publication, or a correction of a claim that it draws. */
export function updateChangedOn(story: StoryRecord, update: Update): Day {
  const corrections = story.corrections.filter(({ claim }) => update.claims.includes(claim));
  return latestDay([update.published, ...corrections.map(({ on }) => on)])!;
}
