import type { Amount, Quantity } from '../model/figure.ts';
import { dayOf, dayBefore, type Day, type Instant } from '../model/day.ts';

/** Dates, numbers and lists as English. Nothing here depends on the clock, the locale or the zone of the machine. */

const locale = 'en-GB';
const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
const longDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
const countries = new Intl.DisplayNames(locale, { type: 'region' });
const languages = new Intl.DisplayNames(locale, { type: 'language' });
const and = new Intl.ListFormat(locale, { type: 'conjunction' });

/** 10,000, or −2 with a true minus sign. */
export function numberWords(value: number): string {
  return number.format(value).replace('-', '−');
}

/** 6 million, 433,500: whole millions in words, all else in digits. */
export function roundWords(value: number): string {
  const millions = value / 1_000_000;
  return Number.isInteger(millions) && millions > 0 ? `${numberWords(millions)} million` : numberWords(value);
}

/** 83.4 GB: a number of bytes, with three digits. */
export function bytesWords(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB', 'PB'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return `${numberWords(Number((bytes / 1000 ** step).toPrecision(3)))} ${units[step] ?? ''}`;
}

/** about 10,000 */
export function amountWords({ value, about }: Amount): string {
  return about ? `about ${numberWords(value)}` : numberWords(value);
}

/** about 10,000, or 3 to 5: the number of a quantity, without its unit. */
export function quantityWords({ value, low, high, about }: Quantity): string {
  if (value !== undefined) return amountWords({ value, about: about ?? false });
  return `${about ? 'about ' : ''}${numberWords(low!)} to ${numberWords(high!)}`;
}

/** 1 November 2024 */
export function dayWords(day: Day): string {
  return longDay.format(asUtc(day));
}

/** Friday 1 November 2024 */
export function weekdayWords(day: Day): string {
  return `${weekday.format(asUtc(day))} ${dayWords(day)}`;
}

/** 11:00 on 2 November 2024 (UTC+2): an instant as its party gave it, in the party’s own zone. */
export function instantWords(instant: Instant): string {
  const [, time = '', zone = ''] = /T(\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)$/.exec(instant) ?? [];
  return `${time} on ${dayWords(dayOf(instant))} (${zoneWords(zone)})`;
}

/** Overnight to 1 November 2024: the night that ended on the morning of a day. */
export function nightWords(morning: Day): string {
  return `Overnight to ${dayWords(morning)}`;
}

/** 31 October to 1 November 2024: the two days that a night joins. */
export function nightDays(morning: Day): string {
  return daysWords(dayBefore(morning), morning);
}

/** 28 March 2024 to 8 May 2025: from one day to another, or the day where both are one. */
export function daysWords(first: Day, last: Day): string {
  if (first === last) return dayWords(first);
  return longDay.formatRange(asUtc(first), asUtc(last)).replace('–', 'to').replace(/\s+/g, ' ');
}

/** North Korea, for KP. */
export function countryWords(code: string): string {
  return countries.of(code) ?? code;
}

/** Korean, for ko. */
export function languageWords(tag: string): string {
  return languages.of(tag) ?? tag;
}

/** a, b and c */
export function listWords(words: readonly string[]): string {
  return and.format(words);
}

/** 1 claim, 12 claims */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** Twelve, 13: a count that begins a sentence. */
export function countAtStart(count: number): string {
  return small[count] ?? numberWords(count);
}

/** Reading time in whole minutes, one at least, at 230 words a minute. */
export function minutesFor(words: number): number {
  return Math.max(1, Math.round(words / 230));
}

function asUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function zoneWords(zone: string): string {
  if (zone === 'Z' || zone === '+00:00') return 'UTC';
  return `UTC${zone.replace(/^([+-])0?(\d+):00$/, '$1$2').replace('-', '−')}`;
}
