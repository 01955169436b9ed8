import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import type { Link } from './frame.ts';
import { countWords } from './words.ts';

/** Where the words of a story can be checked. */
export interface StoryLinks {
  /** All 30 claims with their sources */
  ledger: Link;
  /** 1 correction; undefined where there is none. */
  corrections: Link | undefined;
}

/** Prepares the links from a story, or one of its depths, to its record. */
export function viewStoryLinks({ slug, claims, corrections }: Story): StoryLinks {
  const count = corrections.length;
  return {
    ledger: { words: `All ${Object.keys(claims).length} claims with their sources`, href: addresses.claims(slug) },
    corrections:
      count > 0
        ? { words: countWords(count, 'correction'), href: `${addresses.changes(slug)}#corrections` }
        : undefined,
  };
}
