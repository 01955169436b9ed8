import { describe, expect, test } from 'vitest';
import { tellsTime } from '../../src/check/calendar-words.ts';
import { numbersIn } from '../../src/check/numbers.ts';

const left = (text: string) => {
  const numbers = numbersIn(text);
  return numbers.filter((number) => !tellsTime(number, text)).map(({ value }) => value);
};

describe('numbers that tell a time are left alone:', () => {
  test.each([
    ['a date', 'on 12 April 2023'],
    ['a date with its month first', 'on April 12, 2023'],
    ['days of a month', 'from 12 to 19 April, 12–19 April, 12, 13 and 14 April'],
    ['days behind a month', 'April 12 and 13'],
    ['a month in short', 'on 12 Apr. 2023, 3 Sept 2023'],
    ['a month', 'in April 2023'],
    ['a year', 'in 2023'],
    ['years', 'from 1998 to 2023'],
    ['a time of the day', 'at 4 p.m., at four in the morning, at 4 o’clock'],
    ['a span of time', 'two days later, after 48 hours, for sixty years, three more nights, for two full weeks'],
    ['an age', 'aged 34, a man 34 years old'],
  ])('%s', (_, text) => expect(left(text)).toEqual([]));
});

describe('numbers that count are not:', () => {
  test.each([
    ['before a word', '48 balloons', [48]],
    ['in the order of a year, with a comma', '2,023 balloons', [2023]],
    ['too many for a day', '48 April showers', [48]],
    ['beside a date', 'on 12 April 2023 31 balloons and 9 kites', [31, 9]],
    ['before a month that is a word', '4 may come', [4]],
    ['before a word that begins as a span', '4 yearlings, 3 daylilies', [4, 3]],
  ])('%s', (_, text, numbers) => expect(left(text)).toEqual(numbers));
});
