import { expect, test } from 'vitest';
import { Tally } from '../../src/check/tally.ts';

test('a word stands until it was taken away as often as it came', () => {
  const tally = new Tally();
  tally.count(['bridge', 'bridge', 'weir'], 1);
  tally.count(['bridge', 'weir'], -1);
  expect(tally.words).toEqual(['bridge']);
  expect([tally.has('bridge'), tally.has('weir')]).toEqual([true, false]);
  tally.count(['bridge'], -1);
  expect(tally.words).toEqual([]);
});
