import { expect, test } from 'vitest';
import { claimUsed } from '../../../src/check/rules/claim-used.ts';
import { isError } from '../../../src/model/problem.ts';
import { markedEdit } from '../../fixtures/marked-edit.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const { index, claims, update } = fixtureFiles;

test('the good fixture has none', () => findNone(claimUsed));

test('a claim that no text marks is a warning at its key', async () => {
  const { content, place } = await markedEdit(claims, '\nnext-flood:', '\n▸next-flood:');
  const unmarked = withWords(content, index, '<Claim id="next-flood">may rise again</Claim>', 'may rise again');
  const [problem, ...others] = findProblems(claimUsed, unmarked);
  expect(others).toEqual([]);
  expect(problem).toEqual({
    ...place,
    code: 'W-UNUSED',
    message: 'no text marks the claim “next-flood”',
    fix: 'Mark its words in a text: <Claim id="next-flood">…</Claim>.',
  });
  expect(isError(problem!)).toBe(false);
});

test('a claim that only an update marks is used', async () => {
  const only = withWords(await readFixture(), index, '<Claim id="next-flood">may rise again</Claim>', 'may rise again');
  const content = withWords(only, update, 'shortly before four.', 'and <Claim id="next-flood">may again</Claim>.');
  expect(findProblems(claimUsed, content)).toEqual([]);
});

test('a claim whose figure alone is printed is not marked', async () => {
  const content = withWords(
    await readFixture(),
    index,
    '<Claim id="barrier-cost"><Figure figure="crowns" /> crowns</Claim>',
    '<Figure claim="barrier-cost" figure="crowns" /> crowns',
  );
  expect(findProblems(claimUsed, content).map(({ message }) => message)).toEqual([
    'no text marks the claim “barrier-cost”',
  ]);
});
