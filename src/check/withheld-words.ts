import type { Instant } from '../model/day.ts';
import type { Withheld } from '../model/withheld.ts';

/** Something that is not published, and until when, if that is known. */
export interface Held {
  withheld: Withheld;
  until?: Instant | undefined;
}

/** True where an embargo has ended by the time at which something else is published that is under one. */
export function isOpenAt(moment: Instant | undefined, { withheld, until }: Held): boolean {
  if (withheld === 'draft' || moment === undefined || until === undefined) return false;
  return Date.parse(until) <= Date.parse(moment);
}

/** Why something is not published, as words that follow its name. */
export function withheldWords({ withheld, until }: Held): string {
  return withheld === 'draft' ? 'is a draft' : `is under embargo until ${until}`;
}

/** What to do about what leads to it. */
export function leaveOut({ withheld }: Held): string {
  return `Leave it out until ${withheld === 'draft' ? 'that is published' : 'the embargo has ended'}.`;
}
