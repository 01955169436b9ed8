import { z } from 'astro/zod';

/**
 * Days and instants are different things: a day is a date on a calendar, wherever you are; an instant is a point in
 * time and needs its zone. Neither is ever read from the clock: "now" is always an argument.
 */

/** A calendar day, `YYYY-MM-DD`. */
export type Day = string;

/** A point in time with its zone, `YYYY-MM-DDTHH:MM[:SS](Z|±HH:MM)`. */
export type Instant = string;

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** True if the text names a day that the calendar has: 2024-02-30 is none. */
export function isDay(text: string): boolean {
  const [, year, month, date] = dayPattern.exec(text) ?? [];
  if (!year || !month || !date) return false;
  const day = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date);
}

/** True if the text is a real day and time with its zone. */
export function isInstant(text: string): boolean {
  const [, day] = instantPattern.exec(text) ?? [];
  return day !== undefined && isDay(day);
}

/** The day of an instant, on the calendar of the zone it was written in. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

/** True if the text is the name of a time zone, such as Europe/London or UTC. An offset such as +02:00 is none. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    calendarOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The day of an instant on the calendar of a time zone. Throws a RangeError where there is no such zone. */
export function dayAt(instant: Instant, timeZone: string): Day {
  const parts = calendarOf(timeZone).formatToParts(Date.parse(instant));
  const part = (name: string) => parts.find(({ type }) => type === name)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** The calendar of a time zone, made once: that takes long. */
function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    calendars.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      timeZone,
    });
  calendars.set(timeZone, made);
  return made;
}

/** How many days lie between two days, whichever is the earlier. */
export function daysBetween(one: Day, other: Day): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}

/** The day before. */
export function dayBefore(day: Day): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The latest of some days, or undefined if there is none. */
export function latestDay(days: readonly Day[]): Day | undefined {
  return days.reduce<Day | undefined>(
    (latest, day) => (latest === undefined || day > latest ? day : latest),
    undefined,
  );
}

const dayHelp = 'a day written as year-month-day, for example 2024-11-01';
const instantHelp = 'a day and time with its zone, for example 2024-11-02T11:00+02:00';

/** The code of a day that has the form of one, and stands on no calendar; and how to mend it. */
const unreal = { code: 'E-DATE-REAL', fix: 'Look the day up again, and write one that there is.' };

/** Schema of a day. A text that is not a day of the calendar is refused. */
export const daySchema = z
  .string({ error: `must be ${dayHelp}` })
  .refine((text) => dayPattern.test(text), { error: `must be ${dayHelp}`, abort: true })
  .refine(isDay, { error: 'is a day that the calendar does not have', params: unreal })
  .meta({ format: 'date', code: 'E-DATE' });

/** Schema of an instant. A time without a zone is refused. */
export const instantSchema = z
  .string({ error: `must be ${instantHelp}` })
  .refine((text) => instantPattern.test(text), {
    error: `must be ${instantHelp}; a time without a zone is not accepted`,
    abort: true,
  })
  .refine(isInstant, { error: 'is on a day that the calendar does not have', params: unreal })
  .meta({ format: 'date-time', code: 'E-DATE' });
