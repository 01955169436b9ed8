/**
 * What was published before: plain data, which need not have the form of today. A claim, an entry of a log or a front
 * matter is whatever stood there.
 */

/** What others need to know of a story as it was published: the parts of its addresses. */
export interface FormerPages {
  slug: string;
  /** Ids of the claims, updates, topics and parties that had an address because of it. */
  claims: readonly string[];
  updates: readonly string[];
  topics: readonly string[];
  parties: readonly string[];
  /** How many pages its Deep Look took, as texts are divided today; 1 where that cannot be known. */
  deepLookParts: number;
}

/** A story as it was published, without what was withheld then. */
export interface FormerStory {
  slug: string;
  front: Readonly<Record<string, unknown>>;
  claims: Readonly<Record<string, unknown>>;
  timeline: readonly unknown[];
  corrections: readonly unknown[];
  updates: readonly { id: string; front: Readonly<Record<string, unknown>> }[];
  pages: FormerPages;
}
