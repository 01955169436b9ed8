import { defineCollection } from 'astro:content';
import { contentLoader } from './load/loader.ts';
import { environment } from './site.ts';

const { contentFolder, publicFolder, now = '1970-01-01T00:00:00Z', stage } = environment;

/** One collection: every story, and what all stories share. */
export const collections = {
  content: defineCollection({
    loader: contentLoader({
      folders: { content: contentFolder, public: publicFolder },
      now,
      ...(stage === undefined ? {} : { stage }),
    }),
  }),
};
