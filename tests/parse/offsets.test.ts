import { expect, test } from 'vitest';
import { offsetOf, placeAt, placeBehind } from '../../src/parse/offsets.ts';

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

test.each([
  ['one\rtwo', 4, { line: 2, column: 1 }],
  ['one\r\rtwo', 5, { line: 3, column: 1 }],
  ['one\r\n\rtwo', 6, { line: 3, column: 1 }],
  ['one\u2028two', 4, { line: 1, column: 5 }],
])('a carriage return alone ends a line, as it does for Markdown; other signs end none: %j', (text, offset, place) => {
  expect(placeAt(text, offset)).toEqual(place);
  expect(offsetOf(text, place)).toBe(offset);
});

test.each([
  ['', { line: 4, column: 7 }],
  ['one', { line: 4, column: 10 }],
  ['one\ntwo', { line: 5, column: 4 }],
  ['one\r\n\r\n', { line: 6, column: 1 }],
])('behind %j, which begins at a place, is another', (passed, place) => {
  expect(placeBehind({ line: 4, column: 7 }, passed)).toEqual(place);
});
