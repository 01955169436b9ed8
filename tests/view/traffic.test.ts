import { expect, test } from 'vitest';
import { assumed, firstVisit, fromCdn, fromStore, laterVisit, weights } from '../../src/view/traffic.ts';

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
