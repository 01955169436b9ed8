import { expect, test } from 'vitest';
import { claimIds } from '../../../src/check/rules/claim-ids.ts';
import { fixtureFiles, readFixture, withText } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims } = fixtureFiles;

test('the good fixture has none', () => findNone(claimIds));

test('a claim that is called like the page itself is refused', async () => {
  const { code, message } = await findOne(claimIds, claims, '\nwells:\n', '\n▸main:\n');
  expect([code, message]).toEqual(['E-ID', '“main” is what the page itself is called']);
});

test.each(['reported', 'mains', 'claims'])('a claim may be called %s', async (id) => {
  const content = withText(await readFixture(), claims, (text) => text.replace('\nwells:\n', `\n${id}:\n`));
  expect(findProblems(claimIds, content)).toEqual([]);
});
