import { fragmentOf, pathOf } from './parts-of-address.ts';

/** A place of a text on a story’s own page, or on one of the pages of its Deep Look, as an address names it. */
export interface StoryPlace {
  slug: string;
  /** True where the address is that of a page of the Deep Look, whichever. */
  inDeepLook: boolean;
  fragment: string;
  /** What follows the path, as it is written: a search, if there is one, and the fragment with `#`. */
  rest: string;
}

/** The place to which an address of this site leads; undefined where that is none of a story’s texts. */
export function storyPlace(href: string): StoryPlace | undefined {
  const fragment = fragmentOf(href);
  const [, slug, below] = /^\/stories\/([^/]+)\/(deep-look\/(?:\d+\/)?)?$/.exec(pathOf(href)) ?? [];
  if (slug === undefined || !fragment) return undefined;
  return { slug, inDeepLook: below !== undefined, fragment, rest: href.replace(/^[^?#]*/, '') };
}
