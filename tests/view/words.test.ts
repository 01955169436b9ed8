import { describe, expect, test } from 'vitest';
import {
  amountWords,
  bytesWords,
  countAtStart,
  countWords,
  dayWords,
  instantWords,
  listWords,
  minutesFor,
  nightDays,
  nightWords,
  numberWords,
  quantityWords,
  roundWords,
  weekdayWords,
} from '../../src/view/words.ts';

describe('numbers', () => {
  test.each([
    [0, '0'],
    [9999, '9,999'],
    [10000, '10,000'],
    [1234567.5, '1,234,567.5'],
    [-2, '−2'],
  ])('%d is printed as %s', (value, words) => expect(numberWords(value)).toBe(words));

  test.each([
    [433_500, '433,500'],
    [6_000_000, '6 million'],
    [2_000_000_000, '2,000 million'],
    [1_500_000, '1,500,000'],
    [0, '0'],
  ])('%d is told as %s', (value, words) => expect(roundWords(value)).toBe(words));

  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1300, '1.3 kB'],
    [83_381_000_000, '83.4 GB'],
    [8_338_100_000_000, '8.34 TB'],
  ])('%d bytes are %s', (bytes, words) => expect(bytesWords(bytes)).toBe(words));

  test.each([
    [{ value: 5, about: true }, 'about 5'],
    [{ value: 5, about: false }, '5'],
  ])('the amount %o is printed as %s', (amount, words) => expect(amountWords(amount)).toBe(words));

  test.each([
    [{ value: 10000, about: true as const }, 'about 10,000'],
    [{ low: 180, high: 220 }, '180 to 220'],
    [{ low: 180, high: 220, about: true as const }, 'about 180 to 220'],
  ])('the quantity %o is printed as %s', (quantity, words) =>
    expect(quantityWords({ kind: 'quantity', unit: 'homes', ...quantity })).toBe(words),
  );

  test.each([
    [1, '1 claim'],
    [0, '0 claims'],
    [1200, '1,200 claims'],
  ])('%d claims are counted as %s', (count, words) => expect(countWords(count, 'claim')).toBe(words));

  test('a plural may be irregular', () => expect(countWords(2, 'story', 'stories')).toBe('2 stories'));

  test.each([
    [0, 'No'],
    [12, 'Twelve'],
    [13, '13'],
  ])('%d at the start of a sentence is %s', (count, words) => expect(countAtStart(count)).toBe(words));
});

describe('days and instants', () => {
  test('a day has its year', () => expect(dayWords('2024-11-01')).toBe('1 November 2024'));

  test('a weekday goes before it', () => expect(weekdayWords('2024-11-01')).toBe('Friday 1 November 2024'));

  test.each([
    ['2024-11-02T11:00+02:00', '11:00 on 2 November 2024 (UTC+2)'],
    ['2024-11-02T11:00:30Z', '11:00 on 2 November 2024 (UTC)'],
    ['2024-11-02T23:30-03:30', '23:30 on 2 November 2024 (UTC−03:30)'],
    ['2024-11-02T05:45+05:45', '05:45 on 2 November 2024 (UTC+05:45)'],
  ])('%s is told in its own zone: %s', (instant, words) => expect(instantWords(instant)).toBe(words));

  test('a night is named for its morning', () => expect(nightWords('2024-11-01')).toBe('Overnight to 1 November 2024'));

  test.each([
    ['2024-11-02', '1 to 2 November 2024'],
    ['2024-11-01', '31 October to 1 November 2024'],
    ['2025-01-01', '31 December 2024 to 1 January 2025'],
  ])('the night to %s joins %s', (morning, words) => expect(nightDays(morning)).toBe(words));
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('the list %o reads “%s”', (list, words) => expect(listWords(list)).toBe(words));

test.each([
  [0, 1],
  [100, 1],
  [345, 2],
  [1150, 5],
])('%d words take %d minutes', (words, minutes) => expect(minutesFor(words)).toBe(minutes));
