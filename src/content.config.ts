import { defineCollection } from 'astro:content';
import { contentLoader } from './load/loader.ts';
import { environment } from './site.ts';

/** One collection: every story, and what all stories share. */
export const collections = {
  content: defineCollection({ loader: contentLoader(environment.contentFolder, environment.now ?? '1970-01-01T00:00:00Z') }),
};
