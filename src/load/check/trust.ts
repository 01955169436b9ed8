import { hash } from 'node:crypto';
import { dayBefore, dayOf, type Day, type Instant } from '../../model/day.ts';

/** All that the check of a story depends on. */
interface Grounds {
  /** Changes with what all stories share, and with the code that checks. */
  around: string;
  /** Changes with the stamps of the story’s own files. */
  stamp: string;
  /** The last day that its texts name. */
  latest: Day;
  now: Instant;
  /** Change with what was published of it before. */
  formers: readonly string[];
}

/**
 * The mark of a story: while it is the same, so is what its check comes to. It trusts the stamps of files, as git does:
 * size, number, and both times to the nanosecond, of which no program can set back the second.
 */
export function markOf({ around, stamp, latest, now, formers }: Grounds): string {
  return hash('sha256', JSON.stringify([around, stamp, nowOf(latest, now), formers]), 'base64url');
}

/** So much older than a check a file must be for its stamp to be trusted, in milliseconds. */
const settledAfter = 2_000;

/**
 * True for files that were last touched long enough before a check, both in milliseconds since 1970. One that was written
 * just before may be written again within the same tick of the file system’s clock, which git calls racily clean.
 */
export function isSettled(touched: number, begun: number): boolean {
  return touched < begun - settledAfter;
}

/**
 * The moment of a check, as far as the check of a story depends on it: not at all where the last day that the story
 * names is long past.
 */
export function nowOf(latest: Day, now: Instant): string {
  return latest >= dayBefore(dayBefore(dayOf(now))) ? now : '';
}
