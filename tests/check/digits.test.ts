import { expect, test } from 'vitest';
import { withPlainDigits } from '../../src/check/digits.ts';

test.each([
  ['plain ones', '1,250 doors and 6.4 m', '1,250 doors and 6.4 m'],
  ['full-width ones', '１，２５０ doors', '1,250 doors'],
  ['Arabic ones', '١٬٢٥٠ crowns, ٦٫٤ m', '1,250 crowns, 6.4 m'],
  ['of two scripts', '1２٣', '123'],
  ['of each style of mathematics', '𝟎𝟗𝟘𝟡𝟢𝟫𝟬𝟵𝟶𝟿', `0909090909${'\uFFFC'.repeat(10)}`],
  ['of two units each, with marks between', 'for 𝟏,𝟐𝟓𝟎.𝟒 doors', 'for 1,250.4\uFFFC\uFFFC\uFFFC\uFFFC\uFFFC doors'],
  ['at the end of a sentence', 'It had 𝟒𝟖.', 'It had 48\uFFFC\uFFFC.'],
])('digits %s', (_, text, plain) => {
  expect(withPlainDigits(text)).toBe(plain);
  expect(plain).toHaveLength(text.length);
});

test.each(['٬٨', '٨٬ and', 'a，b', '８ ，８'])('marks that do not stand between digits stay: %j', (text) => {
  expect(withPlainDigits(text)).toBe(text.replace(/[８٨]/g, '8'));
});
