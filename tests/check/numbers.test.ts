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
    ['bold digits before a scale', '𝟒𝟖 thousand, 𝟒𝟖\uFFFC thousand', [48_000, 48]],
    ['full-width digits', 'for ４８ days', [48]],
    ['Arabic digits', 'for ٤٨ days', [48]],
    ['bold digits', 'for 𝟒 days, 𝟒𝟖 days and 𝟏,𝟐𝟓𝟎.𝟓 days', [4, 48, 1250.5]],
    ['beside a superscript', '48 km² and 3 m³', [48, 3]],
    ['of a year', 'in 2024’s spring', [2024]],
    ['of a year before another number', 'in 2024 300 came', [2024, 300]],
    ['before a scale', '1.5 million shells', [1_500_000]],
    ['before a scale that binary fractions miss', '1.1 million shells', [1_100_000]],
    ['before a dozen', '3 dozen eggs', [36]],
    [
      'before a scale in short',
      '2.5 bn crowns, 3 mn shells, 1.2 tn, 1.3 trn and 4 mln',
      [2.5e9, 3e6, 1.2e12, 1.3e12, 4e6],
    ],
    [
      'with its scale in short',
      '10k soldiers, 10.5k, £2bn, 3mn, 1.25M and 1,200k',
      [1e4, 10_500, 2e9, 3e6, 1.25e6, 1.2e6],
    ],
    ['a range with scales in short', '£3bn-£5bn, 3bn–5bn, 10k-12k', [3e9, 5e9, 3e9, 5e9, 1e4, 1.2e4]],
    ['with a fraction', '2½ hours, 1 ¾ metres, ½ a metre, 3⅓', [2.5, 1.75, 0.5, 3 + 1 / 3]],
    ['with a fraction and a scale', '2½ million shells, ½ million, 1½bn', [2.5e6, 5e5, 1.5e9]],
    ['Persian digits', 'for ۴۸ days', [48]],
    ['Arabic digits with Arabic marks', '١٬٢٥٠ crowns, ٦٫٤ metres', [1250, 6.4]],
    ['full-width digits with full-width marks', '１，２５０ crowns, ６．４ metres', [1250, 6.4]],
    ['before dozens', '3 dozens of eggs', [36]],
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
    ['a name with letters behind', '5G, 3M22, 9M729, 9K720, 2S19, 3M, 4K and 8K, R2D2'],
    ['a name with letters before', 'MiG-31K, Kh-101, T-72, Su-35, K-9, Mi-24M, S-300V'],
    ['joined to a word behind its scale', 'a 10k-strong crowd, a 2bn-crown loan'],
    ['an ordinal of any kind', 'the 3rd, the 21st, the XXth, Charles XX'],
    ['a fraction of something', '½ of the doors, ¾ of them'],
    ['a square', '12² and x²'],
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
    ['a half-dozen', [6]],
    ['half-dozen', [6]],
    ['a half million', [500_000]],
    ['two dozens', [24]],
    ['two dozen', [24]],
    ['two, three or four', [2, 3, 4]],
    ['between two and three', [2, 3]],
    ['two\nhundred', [200]],
    ['between one hundred and two hundred doors', [100, 200]],
    ['one hundred and twenty-two hundred', [100, 2200]],
    ['between two thousand and three thousand', [2000, 3000]],
    ['between two thousand and three hundred thousand', [2000, 300_000]],
    ['two thousand and three million', [2000, 3_000_000]],
    ['between one thousand five hundred and two thousand', [1500, 2000]],
    ['between two thousand and three hundred and five thousand', [2000, 305_000]],
    ['two hundred and three thousand', [203_000]],
    ['two million and three hundred thousand and four', [2_300_004]],
    ['nineteen hundred and five', [1905]],
    ['twenty and thirty', [20, 30]],
    ['a hundred and a thousand', [100, 1000]],
    ['two dozen thousand', [24_000]],
    ['two dozen and five', [24, 5]],
    ['ten two-day talks', [10]],
    ['two\u2009hundred', [200]],
    ['forty-eight balloons and thirty-one kites', [48, 31]],
  ])('%s', (text, values) => expect(valuesIn(text)).toEqual(values));

  test.each([
    ['one as a pronoun', 'No one knows which one'],
    ['an article', 'a door'],
    ['zero', 'zero'],
    ['an ordinal', 'the third, the twenty-first, a second night'],
    ['joined to a word', 'a two-day talk, a seven-year-old, post-nine, one hundred-five'],
    ['a scale without a count', 'thousands of doors, several hundred, a few thousand'],
    ['a fraction', 'two thirds, three quarters, two and a half million'],
    ['some of something', 'a couple, dozens, several dozen, half of them, half an hour, the second half'],
    ['a word that has one in it', 'often, someone, tenfold, nineteenth'],
  ])('%s is none', (_, text) => expect(valuesIn(text)).toEqual([]));
});

test('behind an m may be metres or millions', () => {
  expect(numbersIn('6.4m, 3m people and 5M')).toMatchObject([
    { value: 6_400_000, or: 6.4 },
    { value: 3_000_000, or: 3 },
    { value: 5_000_000 },
  ]);
  expect(numbersIn('5M')[0]).not.toHaveProperty('or');
});

test('each number has its place', () => {
  const text = 'the Weather Office’s forty-eight balloons, 1,250 kites, 𝟒𝟖 boats and three million doors';
  expect(numbersIn(text).map(({ start, end, inWords }) => [text.slice(start, end), inWords])).toEqual([
    ['forty-eight', true],
    ['1,250', false],
    ['𝟒𝟖', false],
    ['three million', true],
  ]);
});

test.each([
  ['of numbers', '1,250 twenty-one and a hundred ', 60_000],
  ['of the same word', 'two ', 20_000],
  ['of digits', '1', 1],
  ['of grouped digits', '1,000', 0],
  ['of hyphens', '2-', 20_000],
  ['of scales in short', '2k-', 20_000],
  ['of fractions', '2 ½ ', 20_000],
])('a long text %s is read in little time', (_, part, count) => {
  const text = part.repeat(20_000);
  const took = processorTime(() => expect(numbersIn(text)).toHaveLength(count));
  expect(took).toBeLessThan(5000);
});
