import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../src/check/numbers.ts';
import { processorTime } from '../processor-time.ts';

const valuesIn = (text: string) => numbersIn(text).map(({ value }) => value);

describe('numbers in digits', () => {
  test.each([
    ['alone', '48 balloons', [48]],
    ['nothing', '0 balloons', [0]],
    ['with a comma before each three', '1,250,000 crowns', [1_250_000]],
    ['with a blank before each three', '10 000 doors', [10_000]],
    ['with a no-break space before each three', '10\u00A0000\u00A0000 doors', [10_000_000]],
    ['with a narrow one', '10\u202F000 doors', [10_000]],
    ['with a point', '12.5 percent', [12.5]],
    ['at the end of a sentence', 'They sent up 48.', [48]],
    ['with a percent sign', '12.5%', [12.5]],
    ['with a sign of a currency', '£48', [48]],
    ['with a sign', '−2 degrees', [2]],
    ['a range', '180–220 homes', [180, 220]],
    ['a vote', '7-4', [7, 4]],
    ['a list', '9, 11 and 7', [9, 11, 7]],
    ['with a unit', 'shells of 152 mm', [152]],
    ['full-width digits', 'for ４８ days', [48]],
    ['Arabic digits', 'for ٤٨ days', [48]],
    ['bold digits', 'for 𝟒 days', [4]],
    ['beside a superscript', '48 km² and 3 m³', [48, 3]],
    ['of a year', 'in 2024’s spring', [2024]],
    ['of a year before another number', 'in 2024 300 came', [2024, 300]],
    ['before a scale', '1.5 million shells', [1_500_000]],
    ['before a scale that binary fractions miss', '1.1 million shells', [1_100_000]],
    ['before a dozen', '3 dozen eggs', [36]],
    ['as the half of something', '2 and a half million shells, 48 guns', [48]],
  ])('%s', (_, text, values) => expect(valuesIn(text)).toEqual(values));

  test.each([
    ['a name', 'Shahed-136, Kh-31P, S‑300, F16, G7'],
    ['an ordinal', 'the 48th balloon'],
    ['joined to a word', 'a 48-hour truce, a 152-mm shell'],
    ['a comma for a point', '1,5 metres'],
    ['a time of the day', '11:00, 03:58'],
    ['a fraction', '3/4 of it'],
    ['a version', '1.2.3'],
    ['a day in digits', '2023-04-12'],
    ['a day in digits in another order', '12.4.2023, 4/12/2023'],
    ['the digits of a decade', 'the 1990s'],
  ])('%s is none', (_, text) => expect(valuesIn(text)).toEqual([]));
});

describe('numbers in words', () => {
  test.each([
    ['two doors', [2]],
    ['Two doors', [2]],
    ['nineteen doors', [19]],
    ['twenty doors', [20]],
    ['twenty-one doors', [21]],
    ['twenty one doors', [21]],
    ['ninety‑nine doors', [99]],
    ['a hundred doors', [100]],
    ['one hundred and five doors', [105]],
    ['two hundred and twenty-one', [221]],
    ['three thousand', [3000]],
    ['two hundred thousand', [200_000]],
    ['three million two hundred thousand and four', [3_200_004]],
    ['a million', [1_000_000]],
    ['half a million', [500_000]],
    ['a dozen', [12]],
    ['half a dozen', [6]],
    ['two dozen', [24]],
    ['two, three or four', [2, 3, 4]],
    ['between two and three', [2, 3]],
    ['two\nhundred', [200]],
    ['forty-eight balloons and thirty-one kites', [48, 31]],
  ])('%s', (text, values) => expect(valuesIn(text)).toEqual(values));

  test.each([
    ['one as a pronoun', 'No one knows which one'],
    ['an article', 'a door'],
    ['zero', 'zero'],
    ['an ordinal', 'the third, the twenty-first, a second night'],
    ['joined to a word', 'a two-day talk, a seven-year-old, post-nine'],
    ['a scale without a count', 'thousands of doors, several hundred, a few thousand'],
    ['a fraction', 'two thirds, three quarters, two and a half million'],
    ['a word that has one in it', 'often, someone, tenfold, nineteenth'],
  ])('%s is none', (_, text) => expect(valuesIn(text)).toEqual([]));
});

test('each number has its place', () => {
  const text = 'the Weather Office’s forty-eight balloons, 1,250 kites and three million doors';
  expect(numbersIn(text).map(({ start, end, inWords }) => [text.slice(start, end), inWords])).toEqual([
    ['forty-eight', true],
    ['1,250', false],
    ['three million', true],
  ]);
});

test.each([
  ['of numbers', '1,250 twenty-one and a hundred ', 60_000],
  ['of the same word', 'two ', 20_000],
  ['of digits', '1', 1],
  ['of grouped digits', '1,000', 0],
  ['of hyphens', '2-', 20_000],
])('a long text %s is read in little time', (_, part, count) => {
  const text = part.repeat(20_000);
  const took = processorTime(() => expect(numbersIn(text)).toHaveLength(count));
  expect(took).toBeLessThan(5000);
});
