import type { Day } from './day.ts';

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

/** The most entries on a page. */
const most = 60;

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
