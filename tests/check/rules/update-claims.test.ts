import { expect, test } from 'vitest';
import { updateClaims } from '../../../src/check/rules/update-claims.ts';
import { fixtureFiles, readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { claims, update } = fixtureFiles;

test('the good fixture has none', () => findNone(updateClaims));

test('a claim of another night', async () => {
  const from = 'night: 2023-04-12\npublished: 2023-04-20\nclaims: [balloons-upper, balloons-lower]';
  const to = 'night: 2023-04-12\npublished: 2023-04-20\nclaims: [balloons-upper, ▸flood]';
  const content = withWords(
    await readFixture(),
    claims,
    'date: 2023-04-12\n  text: >-\n    The Alderwater',
    'date: 2023-04-15\n  text: >-\n    The Alderwater',
  );
  const place = { line: 5, column: to.split('\n').at(-1)!.indexOf('▸') + 1 };
  expect(findProblems(updateClaims, withWords(content, update, from, to.replace('▸', '')))).toMatchObject([
    { file: update, ...place, code: 'W-NIGHT', message: '“flood” is of 2023-04-15, and the night ended on 2023-04-12' },
  ]);
});

test('a claim that is drawn and not told', async () => {
  const problem = await findOne(
    updateClaims,
    update,
    'claims: [balloons-upper, ',
    'claims: [balloons-upper, ▸river-level, ',
  );
  expect(problem).toMatchObject({
    code: 'W-UNTOLD',
    message: 'the text of the update says nothing of “river-level”, which is drawn below it',
    fix: 'Mark its words: <Claim id="river-level">…</Claim>.',
  });
});

test.each([
  [
    'a claim of two days later',
    'date: 2023-04-12\n  text: The Coast Station',
    'date: 2023-04-14\n  text: The Coast Station',
  ],
  [
    'a claim that is told later of an event of the night',
    'date: 2023-04-12\n  text: The Coast Station',
    'date: 2023-04-19\n  event_date: 2023-04-12\n  text: The Coast Station',
  ],
])('%s is none', async (_, from, to) => {
  expect(findProblems(updateClaims, withWords(await readFixture(), claims, from, to))).toEqual([]);
});

test.each([
  ['a figure', '<Figure claim="balloons-second-night" figure="balloons" part="launched" /> balloons went up.'],
  ['a chart', '<Strikes claims="balloons-second-night" title="Balloons" />'],
])('a claim of which only %s tells is told', async (_, text) => {
  const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
  const edit = (before: string) => `${before.split('\n\n')[0]}\n\n${text}\n`;
  expect(findProblems(updateClaims, withText(await readFixture(), second, edit))).toEqual([]);
});

test('a claim that does not exist is told by another rule', async () => {
  const content = withWords(
    await readFixture(),
    update,
    'claims: [balloons-upper, ',
    'claims: [balloons-upper, baloons, ',
  );
  expect(findProblems(updateClaims, content)).toEqual([]);
});
