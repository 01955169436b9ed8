import { defineCollection } from 'astro:content';
import { contentLoader } from './load/loader.ts';
import { environment } from './site.ts';

/** One collection: every story, and what all stories share. */
export const collections = {
  content: defineCollection({ loader: contentLoader(environment.contentFolder) }),
};
