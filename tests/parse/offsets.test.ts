import { expect, test } from 'vitest';
import { offsetOf, placeAt } from '../../src/parse/offsets.ts';

test.each([
  [0, { line: 1, column: 1 }],
  [2, { line: 1, column: 3 }],
  [3, { line: 1, column: 4 }],
  [4, { line: 2, column: 1 }],
  [5, { line: 3, column: 1 }],
  [7, { line: 3, column: 3 }],
])('the character %d of a text has its line and column', (offset, place) => {
  const text = 'one\n\ntwo';
  expect(placeAt(text, offset)).toEqual(place);
  expect(offsetOf(text, place)).toBe(offset);
});

test('a carriage return belongs to its line', () => {
  expect(placeAt('one\r\ntwo', 5)).toEqual({ line: 2, column: 1 });
  expect(offsetOf('one\r\ntwo', { line: 2, column: 1 })).toBe(5);
});
