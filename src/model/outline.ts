import type { Place } from './body.ts';
import type { Withheld } from './withheld.ts';

/** What the rest of a site needs to know of a story: plain data, small, kept for every story. */
export interface Outline {
  slug: string;
  /** Set where the whole story is not published. */
  withheld?: Withheld;
  updates: { id: string; withheld?: Withheld }[];
  /** Stories that its front matter names, and where. */
  related: { slug: string; at: Place }[];
  /** The links of its published texts to addresses of this site (`/…`) or of the same page (`#…`). */
  links: { file: string; href: string; at: Place }[];
  /** The fragments of the story’s page to which a link may lead, without `#`. */
  anchors: string[];
}
