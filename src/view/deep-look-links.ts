import type { DeepLookPart } from '../model/deep-look-parts.ts';
import { shownParts } from '../model/shown-parts.ts';
import { partWords } from '../model/story-weight.ts';
import type { PartLink } from './date-parts.ts';

/** The link to a part of a Deep Look, which is known by the titles of its sections; the one to the page itself is current. */
export interface DeepLookPartLink extends PartLink {
  /** Counted from 1. */
  number: number;
}

/**
 * The parts of a Deep Look as links in the order of reading; none where there is only one. The page itself and those
 * beside it are given by the titles of all their sections, the others by the first. Of many parts some are left out.
 */
export function viewPartTitles(
  parts: readonly DeepLookPart[],
  current: DeepLookPart,
  address: (part?: number) => string,
): DeepLookPartLink[] {
  if (parts.length < 2) return [];
  const here = parts.indexOf(current);
  return shownParts(parts.length, here).map((at) => {
    const { number, sections } = parts[at]!;
    return {
      number: at + 1,
      words: partWords(
        sections.map(({ title }) => title),
        Math.abs(at - here) < 2,
      ),
      href: address(number),
      current: at === here,
    };
  });
}
