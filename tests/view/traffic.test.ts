import { describe, expect, test } from 'vitest';
import {
  assumed,
  bytesInWords,
  firstVisit,
  fromCdn,
  fromStore,
  laterVisit,
  numberInWords,
  weights,
} from '../../src/view/traffic.ts';

test('a first visit takes all once, a later one an answer without a page', () => {
  expect(firstVisit).toEqual({ requests: 6, bytes: 16_551 + 58_304 + 582 + 6 * 1430 });
  expect(laterVisit).toEqual({ requests: 1, bytes: 1430 });
  expect(fromCdn(1_000_000, firstVisit)).toEqual({ requests: 6_000_000, bytes: 84_017_000_000 });
});

test('a CDN takes from the store what its places ask, and pages that changed', () => {
  const one = 20 * 71_415 + 58_304 + 582 + 1445 * 1430;
  expect(fromStore(1)).toEqual({ requests: 1445, bytes: one });
  expect(fromStore(assumed.locations)).toEqual({ requests: 433_500, bytes: 300 * one });
  expect(weights.compressed).toBeLessThan(weights.page);
});

describe('bytes in words', () => {
  test.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1300, '1.3 kB'],
    [83_381_000_000, '83.4 GB'],
    [8_338_100_000_000, '8.34 TB'],
  ])('%i are %s', (bytes, words) => {
    expect(bytesInWords(bytes)).toBe(words);
  });
});

test.each([
  [433_500, '433,500'],
  [6_000_000, '6 million'],
  [1_500_000, '1,500,000'],
  [0, '0'],
])('the number %i is %s', (number, words) => {
  expect(numberInWords(number)).toBe(words);
});
