import { expect, test } from 'vitest';
import { historyEnds } from '../../../src/check/rules/history-ends.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims } = fixtureFiles;

test('the good fixture has none', () => findNone(historyEnds));

test('a standing to which its history does not lead', async () => {
  const to = 'standing: ▸reported\n  says: [ferry-company]';
  expect(await findOne(historyEnds, claims, 'standing: denied\n  says: [ferry-company]', to)).toMatchObject({
    code: 'E-STANDING',
    message: '“weir-breached” is reported, but its history ends with denied',
  });
});

test.each([
  [
    'a history that comes back to where it began',
    'standing: reported\n      by: courier',
    'standing: confirmed\n      by: courier',
  ],
  ['a standing without a history', 'standing: unconfirmed\n  says: [anglers]', 'standing: reported\n  says: [anglers]'],
])('%s is none', async (_, from, to) => {
  expect(findProblems(historyEnds, withWords(await readFixture(), claims, from, to))).toEqual([]);
});
