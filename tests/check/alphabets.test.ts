import { expect, test } from 'vitest';
import { alphabetsIn, lookAlike } from '../../src/check/alphabets.ts';

/** A letter of each. */
const alphabets = alphabetsIn('A\u0410\u0391\u0555\u2C80\u13A0\uA4D0\u{1D400}');

test.each(alphabets.map((alphabet) => [alphabet.name, alphabet] as const))(
  '%s: each letter has its look',
  (_, alphabet) => {
    for (const [sign, look] of alphabet.shapes) {
      const isOwn = alphabet.form === 'NFKD' ? /^[a-zə]$/i.test(sign) : alphabet.letter.test(sign);
      expect([sign, isOwn, /^[A-Za-zəΓΠΦΛφ]$/.test(look)]).toEqual([sign, true, true]);
    }
  },
);

test('a letter with accents looks like the letter without them', () => {
  const [latin, cyrillic] = alphabets;
  expect(lookAlike('\u0451', cyrillic!, latin!)).toBe('e');
  expect(lookAlike('\u00E9', latin!, cyrillic!)).toBe('\u0435');
  expect(lookAlike('\u0416', cyrillic!, latin!)).toBeUndefined();
});
