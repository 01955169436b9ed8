import { expect, test } from 'vitest';
import { splitLedger } from '../../src/model/ledger-parts.ts';
import { storyWithClaims } from '../fixtures/generated-story.ts';

const partsOf = async (count: number, options?: Parameters<typeof storyWithClaims>[1]) => {
  const { claims, shared } = await storyWithClaims(count, options);
  return splitLedger(Object.values(claims), shared).map(({ items }) => items.length);
};

test('a ledger is split past sixty claims', async () => {
  expect(await partsOf(60)).toEqual([60]);
  expect(await partsOf(61)).toEqual([31, 30]);
});

test('a ledger of long claims is split before', async () => {
  expect((await partsOf(40, { words: 200, sources: 4 })).length).toBeGreaterThan(1);
});

test('a claim whose sources and places are not there is split all the same', async () => {
  const { claims } = await storyWithClaims(61);
  expect(splitLedger(Object.values(claims), { sources: {}, places: {} })).toHaveLength(2);
});
