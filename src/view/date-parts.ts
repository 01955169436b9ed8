import type { Day } from '../model/day.ts';
import type { Link } from './frame.ts';
import { daysWords } from './words.ts';

/** An entry of a list with what decides on which page it stands. */
export interface Dated {
  /** The day by which it is sorted. */
  day: Day;
  /** How many characters it prints, more or less. */
  weight: number;
}

/** One page of a list that is split by date. */
export interface DatePart<T> {
  /** Older parts are counted from the oldest, from 1, so that their addresses stay put; the newest has no number. */
  number: number | undefined;
  /** Newest first. */
  items: T[];
}

/** The link to another part of a list; the one to the page itself is current. */
export interface PartLink extends Link {
  current: boolean;
}

/** The most entries on a page. */
const most = 60;

/** The most parts that are all linked to, and how far the linked ones of more parts are apart. */
const mostLinks = 12;
const steps = [0, 1, 8, 64, 512, 4096];

/**
 * Splits a list by date: the newest part first, each part newest first, entries of one day in the order given. It is
 * split past 60 entries, or past `room` characters where that comes first; what is cut off then is half a page of the
 * oldest entries, so that a part once cut off is not touched by what is added later.
 */
export function splitByDate<T extends Dated>(entries: readonly T[], room: number): DatePart<T>[] {
  const left = [...entries].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const older: DatePart<T>[] = [];
  while (left.length > 1 && !fits(left, most, room)) {
    let count = 1;
    while (count < left.length - 1 && fits(left.slice(-count - 1), most / 2, room / 2)) count += 1;
    older.unshift({ number: older.length + 1, items: left.splice(-count) });
  }
  return [{ number: undefined, items: left }, ...older];
}

function fits(entries: readonly Dated[], count: number, room: number): boolean {
  return entries.length <= count && entries.reduce((sum, { weight }) => sum + weight, 0) <= room;
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
  const isShown = (at: number) => at === 0 || at === parts.length - 1 || steps.includes(Math.abs(at - here));
  const shown = parts.length > mostLinks ? parts.filter((_, at) => isShown(at)) : parts;
  return shown.map(({ number, items }) => ({
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
