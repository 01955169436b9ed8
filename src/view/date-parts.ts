import type { Dated, DatePart } from '../model/date-parts.ts';
import { shownParts } from '../model/shown-parts.ts';
import type { Link } from './frame.ts';
import { daysWords } from './words.ts';

/** The link to another part of a list; the one to the page itself is current. */
export interface PartLink extends Link {
  current: boolean;
}

/**
 * The parts of a list as links that tell their days, newest first; none where there is only one. Of many parts those
 * are left out that lie neither at an end nor one, eight, 64 … parts from the page itself: each can be reached still.
 */
export function viewPartLinks(
  parts: readonly DatePart<Dated>[],
  current: number | undefined,
  address: (part?: number) => string,
): PartLink[] {
  if (parts.length < 2) return [];
  const here = parts.findIndex(({ number }) => number === current);
  const shown = new Set(shownParts(parts.length, here));
  return parts
    .filter((_, at) => shown.has(at))
    .map(({ number, items }) => ({
      words: daysWords(items.at(-1)!.day, items[0]!.day),
      href: address(number),
      current: number === current,
    }));
}

/** One part of a list as a page prints it. */
export interface DatedList<T> {
  entries: T[];
  /** All parts of this list, each with its days; empty where it has only one. */
  parts: PartLink[];
}

/** The part of a list that a page prints: the newest, or the older one of that number, if the list goes so far back. */
export function viewPart<T extends Dated>(
  parts: readonly DatePart<T>[],
  current: number | undefined,
  address: (part?: number) => string,
): DatedList<T> | undefined {
  const entries = parts.find(({ number }) => number === current)?.items;
  return entries && { entries, parts: viewPartLinks(parts, current, address) };
}

/** The title of a page that may be one part of a list: it then tells the days of that part. */
export function titleOfPart(title: string, parts: readonly PartLink[]): string {
  const days = parts.find(({ current }) => current)?.words;
  return days === undefined ? title : `${title} (${days})`;
}

/** The numbers of the older parts of lists that share one set of pages, and undefined for the newest page. */
export function partNumbers(lists: readonly (readonly DatePart<Dated>[])[]): (number | undefined)[] {
  const older = Math.max(...lists.map((parts) => parts.length)) - 1;
  return [undefined, ...Array.from({ length: older }, (_, at) => at + 1)];
}
