import { expect, test } from 'vitest';
import { readRange } from '../../src/cli/byte-range.ts';

test.each([
  ['nothing', undefined, undefined],
  ['the beginning', 'bytes=0-3', { first: 0, last: 3 }],
  ['one byte', 'bytes=4-4', { first: 4, last: 4 }],
  ['from the middle', 'bytes=4-', { first: 4, last: 9 }],
  ['more than there is', 'bytes=4-99', { first: 4, last: 9 }],
  ['the end', 'bytes=-3', { first: 7, last: 9 }],
  ['an end longer than all', 'bytes=-99', { first: 0, last: 9 }],
  ['what comes after the end', 'bytes=10-', 'none'],
  ['the last no bytes', 'bytes=-0', 'none'],
  ['two parts', 'bytes=0-1,4-5', undefined],
  ['a part from back to front', 'bytes=5-4', undefined],
  ['another unit', 'lines=0-3', undefined],
  ['no numbers', 'bytes=-', undefined],
])('of ten bytes, %s', (_, header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});
