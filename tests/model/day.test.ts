import { describe, expect, test } from 'vitest';
import {
  dayAt,
  dayBefore,
  dayOf,
  daysBetween,
  daySchema,
  instantSchema,
  isDay,
  isInstant,
  isTimeZone,
  latestDay,
} from '../../src/model/day.ts';

describe('a day', () => {
  test.each(['2024-02-29', '2023-12-31', '1999-01-01', '0099-01-01'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
    expect(daySchema.safeParse(text).success).toBe(true);
  });

  test.each(['2023-02-29', '2024-02-30', '2024-04-31', '2024-13-01', '2024-00-10', '2024-01-00', '2100-02-29'])(
    '%s is none that the calendar has',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(daySchema.safeParse(text).error?.issues.map(({ message }) => message)).toEqual([
        'is a day that the calendar does not have',
      ]);
    },
  );

  test.each([
    '2024-1-1',
    '24-01-01',
    '2024/01/01',
    '01.01.2024',
    '2024-01-01T00:00Z',
    ' 2024-01-01',
    '',
    'today',
    '٢٠٢٤-٠١-٠١',
  ])('“%s” is not written as one', (text) => {
    expect(isDay(text)).toBe(false);
    expect(daySchema.safeParse(text).error?.issues).toHaveLength(1);
  });
});

describe('an instant', () => {
  test.each([
    '2024-11-02T11:00Z',
    '2024-11-02T11:00:59Z',
    '2024-11-02T23:59+02:00',
    '2024-11-02T00:00-09:30',
    '2024-11-02T00:00+14:00',
  ])('%s is one', (text) => {
    expect(isInstant(text)).toBe(true);
    expect(instantSchema.safeParse(text).success).toBe(true);
  });

  test.each([
    ['without a zone', '2024-11-02T11:00'],
    ['without a time', '2024-11-02'],
    ['with a blank', '2024-11-02 11:00Z'],
    ['with an hour of no day', '2024-11-02T24:00Z'],
    ['with a minute of no hour', '2024-11-02T11:60Z'],
    ['of no day', '2024-02-30T11:00Z'],
    ['with a zone that no place has', '2024-11-02T11:00+15:00'],
    ['with a zone in words', '2024-11-02T11:00 CET'],
    ['with a fraction', '2024-11-02T11:00:00.5Z'],
  ])('%s is none', (_, text) => {
    expect(isInstant(text)).toBe(false);
    expect(instantSchema.safeParse(text).error?.issues).toHaveLength(1);
  });

  test('has the day of the zone in which it was written', () => {
    expect(dayOf('2024-11-02T00:30+02:00')).toBe('2024-11-02');
    expect(dayOf('2024-11-01T22:30Z')).toBe('2024-11-01');
  });
});

test.each([
  ['2024-11-01', '2024-10-31'],
  ['2024-03-01', '2024-02-29'],
  ['2025-03-01', '2025-02-28'],
  ['2025-01-01', '2024-12-31'],
  ['2024-03-31', '2024-03-30'],
])('the day before %s is %s', (day, before) => expect(dayBefore(day)).toBe(before));

test('the latest of some days is the last on the calendar; of none there is none', () => {
  expect(latestDay(['2024-11-01', '2025-04-28', '2024-12-31'])).toBe('2025-04-28');
  expect(latestDay([])).toBeUndefined();
});

describe('the day of an instant on the calendar of a time zone', () => {
  test.each([
    ['2026-11-24T12:00:00Z', 'UTC', '2026-11-24'],
    ['2026-11-24T18:59Z', 'Etc/GMT-5', '2026-11-24'],
    ['2026-11-24T19:00Z', 'Etc/GMT-5', '2026-11-25'],
    ['2026-11-24T10:00Z', 'Pacific/Kiritimati', '2026-11-25'],
    ['2026-11-24T09:59+14:00', 'UTC', '2026-11-23'],
    ['2026-01-01T00:00Z', 'America/New_York', '2025-12-31'],
    ['2026-07-01T22:59Z', 'Europe/London', '2026-07-01'],
    ['2026-07-01T23:00Z', 'Europe/London', '2026-07-02'],
    ['2026-12-01T23:00Z', 'Europe/London', '2026-12-01'],
  ])('%s in %s', (instant, zone, day) => expect(dayAt(instant, zone)).toBe(day));
});

test.each(['UTC', 'Europe/London', 'Asia/Seoul', 'Etc/GMT-5', 'America/Argentina/Buenos_Aires'])(
  '%s is a time zone',
  (name) => expect(isTimeZone(name)).toBe(true),
);

test.each(['Europe/Londn', 'London', '+02:00', 'local', '', '2'])('“%s” is no time zone', (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test.each([
  ['2023-04-12', '2023-04-12', 0],
  ['2023-04-12', '2023-04-10', 2],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s it is so many days: %i', (one, other, days) => {
  expect(daysBetween(one, other)).toBe(days);
  expect(daysBetween(other, one)).toBe(days);
});
