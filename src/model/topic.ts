import { z } from 'astro/zod';
import { idSchema, textSchema } from './id.ts';

/** What stories are about: each topic has a page. */
export const topicSchema = z.strictObject({
  name: textSchema.describe('The name as readers see it.'),
  description: textSchema.describe('One sentence on what belongs to it.'),
});

export const topicsSchema = z.record(idSchema, topicSchema);

export type TopicEntry = z.infer<typeof topicSchema>;

/** A topic with its id. */
export interface Topic extends TopicEntry {
  id: string;
}
