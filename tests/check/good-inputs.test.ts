import { afterAll, expect, test } from 'vitest';
import { Checker } from '../../src/load/check/checker.ts';
import { copySite } from '../fixtures/changed-site.ts';
import { goodInputs } from '../fixtures/good-inputs.ts';
import { fixtureNow } from '../fixtures/river-flood.ts';

const site = await copySite();
const checker = new Checker(site.folders);
afterAll(async () => {
  checker.close();
  await site.remove();
});

test('they are forty', () => expect(new Set(goodInputs.map(({ what }) => what)).size).toBe(40));

test.each(goodInputs.map((input) => [input.what, input] as const))('%s: nothing is found', async (_, { changes }) => {
  await site.become(changes);
  const { problems } = await checker.check(fixtureNow);
  expect(problems).toEqual([]);
});
