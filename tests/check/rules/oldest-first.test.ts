import { expect, test } from 'vitest';
import { oldestFirst } from '../../../src/check/rules/oldest-first.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, claims, timeline, corrections } = fixtureFiles;

test('the good fixture has none', () => findNone(oldestFirst));

test.each([
  ['a correction', corrections, 'on: 2023-04-25', 'on: ▸2023-04-20', 'on: 2023-04-20 stands behind 2023-04-21'],
  ['a revision', index, '- on: 2023-05-03', '- on: ▸2023-04-21', 'on: 2023-04-21 stands behind 2023-04-22'],
  ['an event', timeline, '- on: 2023-04-17', '- on: ▸2023-04-12', 'on: 2023-04-12 stands behind 2023-04-13'],
  ['a move of a standing', claims, '- on: 2023-04-14', '- on: ▸2023-04-11', 'on: 2023-04-11 stands behind 2023-04-13'],
  [
    'an event behind one without a day',
    timeline,
    '- on: 2023-04-17',
    '- when: Soon after\n  text: The river fell.\n  claims: [flood]\n- on: ▸2023-04-12',
    'on: 2023-04-12 stands behind 2023-04-13',
  ],
])('%s with an earlier day than one before it', async (_, path, from, to, message) => {
  expect(await findOne(oldestFirst, path, from, to)).toMatchObject({ code: 'E-DATE-ORDER', message });
});

test('of a day that is too late, every entry behind it that is earlier is told', async () => {
  const content = withWords(await readFixture(), timeline, '- on: 2023-04-11', '- on: 2023-04-18');
  expect(findProblems(oldestFirst, content).map(({ message }) => message)).toEqual(
    ['2023-04-12', '2023-04-12', '2023-04-13', '2023-04-17'].map((day) => `on: ${day} stands behind 2023-04-18`),
  );
});

test.each([
  ['corrections of one day', corrections, 'on: 2023-04-25', 'on: 2023-04-21'],
  ['moves of one day', claims, '- on: 2023-04-14', '- on: 2023-04-13'],
  ['accounts in another order', claims, 'says: anglers\n      on: 2023-04-15', 'says: anglers\n      on: 2023-04-12'],
  ['claims in another order', claims, 'date: 2023-04-19', 'date: 2023-04-02'],
])('%s are none', async (_, path, from, to) => {
  expect(findProblems(oldestFirst, withWords(await readFixture(), path, from, to))).toEqual([]);
});
