import type { Place } from './body.ts';
import type { Instant } from './day.ts';
import type { Withheld } from './withheld.ts';

/** The files in which all stories share what they name. */
export type SharedKind = 'parties' | 'places' | 'sources' | 'terms' | 'topics';

/** What the rest of a site needs to know of a story: plain data, small, kept for every story. */
export interface Outline {
  slug: string;
  /** Set where the whole story is not published. */
  withheld?: Withheld;
  /** The instant at which its embargo ends, where it is under one. */
  until?: Instant;
  updates: {
    id: string;
    withheld?: Withheld;
    until?: Instant;
    /** Ids of the claims that its text marks. */
    marked: string[];
  }[];
  /** Stories that its front matter names, and where. */
  related: { slug: string; at: Place }[];
  /**
   * The links of its texts to addresses of this site (`/…`). Drafts have none; `until` is the instant before which the
   * text that holds a link is under embargo.
   */
  links: { file: string; href: string; at: Place; until?: Instant }[];
  /** How many pages its Deep Look takes. */
  deepLookParts: number;
  /** Fragment ids of the headings of its Deep Look. */
  headings: string[];
  /** Ids of the claims that its Deep Look marks. */
  marked: string[];
  /** Ids of all its claims. */
  claims: string[];
  /** Ids of the claims that are not published. */
  hidden: string[];
  /** Ids of the claims in each older part of its ledger, the first part first. The others stand in the newest. */
  olderClaims: string[][];
  /** What any of its texts names of the files that all stories share, drafts too: ids by the name of the file. */
  names: Record<SharedKind, string[]>;
  /** The sources that keep words for a claim of it and are cited for that claim: id of the source, id of the claim. */
  quoted: [source: string, claim: string][];
  /** Ids of the topics and parties that have a page because of it: none where it is withheld. */
  topics: string[];
  parties: string[];
}
