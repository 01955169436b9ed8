import { expect, test } from 'vitest';
import { shortTitles } from '../../../src/check/rules/short-titles.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { index, update } = fixtureFiles;
const story = 'title: "The Alderwater flooded Brindlecombe in April 2023; counts differ"\n';
const night = 'title: The river left its bed; each end of the valley counted balloons';
const letters = (count: number) => 'a'.repeat(count);

test('the good fixture has none', () => findNone(shortTitles));

test.each([
  ['of a story, in quotation marks', index, story, `title: "${letters(70)}▸b"\n`],
  ['of a story, over two lines', index, story, `title: >-\n  ${letters(60)}\n  ${letters(9)}▸b\n`],
  ['of an update', update, night, `title: ${letters(70)}▸b`],
])('a title %s that is too long is told where it becomes so', async (_, path, from, to) => {
  const problem = await findOne(shortTitles, path, from, to);
  expect(problem).toMatchObject({ code: 'E-LENGTH', message: 'the title has 71 characters: more than 70' });
});

test.each([
  ['of a story', index, story, 'title: "Did the Alderwater flood Brindlecombe▸?"\n'],
  ['of an update', update, night, 'title: Did the river leave its bed▸? Counts differ'],
  ['in another script', index, story, 'title: 川はあふれたか▸？\n'],
])('a title that asks: %s', async (_, path, from, to) => {
  expect(await findOne(shortTitles, path, from, to)).toMatchObject({ code: 'E-TITLE' });
});

test.each([
  ['70 characters', letters(70)],
  ['70 characters of several signs each', 'é'.repeat(30) + '👩‍👩‍👧‍👦'.repeat(40)],
])('%s are none', async (_, title) => {
  expect(findProblems(shortTitles, withWords(await readFixture(), index, story, `title: ${title}\n`))).toEqual([]);
});
