import { expect, test } from 'vitest';
import type { Strikes } from '../../src/model/figure.ts';
import { fateCountWords, fatesOf } from '../../src/view/fate-words.ts';
import { amountWords } from '../../src/view/words.ts';

const words = (counts: Partial<Strikes>) =>
  fatesOf({ kind: 'strikes', label: 'Balloons', ...counts }).map((fate) => `${amountWords(fate)} ${fate.word}`);
const about = (value: number) => ({ value, about: true as const });

test.each<[string, Partial<Strikes>, string[]]>([
  ['in the order in which it is told', { got_through: 1, lost: 2 }, ['2 lost from radar', '1 got through']],
  ['nothing got through where nobody says so', { launched: 5, lost: 5 }, ['5 lost from radar']],
  ['the rest of the launched', { launched: 5, lost: 2 }, ['2 lost from radar', '3 not accounted for']],
  ['no rest where no number launched was given', { intercepted: 83 }, ['83 intercepted']],
  [
    'about as many, if a part is “about”',
    { launched: 5, lost: about(2) },
    ['about 2 lost from radar', 'about 3 not accounted for'],
  ],
  [
    'about as many, if the whole is',
    { launched: about(5), lost: 2 },
    ['2 lost from radar', 'about 3 not accounted for'],
  ],
  ['no fate, where none was given', { launched: 1 }, ['1 fate not given']],
])('tells %s', (_, counts, told) => {
  expect(words(counts)).toEqual(told);
});

test.each([
  ['a count', { key: 'lost' as const, word: 'lost from radar', value: 14, about: false }, '14'],
  ['a count that is about', { key: 'lost' as const, word: 'lost from radar', value: 14, about: true }, 'about 14'],
  ['an exact remainder', { key: 'unaccounted' as const, word: 'not accounted for', value: 2, about: false }, '2'],
  [
    'a remainder of counts that are about',
    { key: 'unaccounted' as const, word: '', value: 1, about: true },
    'the rest',
  ],
])('%s is printed as given, and never worked out from what is only about', (_, fate, words) => {
  expect(fateCountWords(fate)).toBe(words);
});
