import { expect, test } from 'vitest';
import { storyPageFits } from '../../../src/check/rules/story-page-fits.ts';
import { readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const folder = 'stories/alder-valley-flood/';
const denied = (times: number) => 'The council denies it. And it denies it.\n'.repeat(times).trimEnd();
const folded = (times: number) => `>-\n${'    The council denies it.\n'.repeat(times).trimEnd()}`;

test('the good fixture has none', () => findNone(storyPageFits));

test('a method that is too long is named by its key', async () => {
  const read = 'read: The survey of the bridge.';
  const problem = await findOne(storyPageFits, 'stories/mill-bridge/index.mdx', read, `read: ▸${folded(2_600)}`);
  expect(problem.message).toBe('“read” tells more than the story’s own page has room for beside all else');
});

test('of two that are too long together the longer is named', async () => {
  const path = 'stories/mill-bridge/index.mdx';
  const one = withWords(await readFixture(), path, 'read: The survey of the bridge.', `read: ${folded(1_300)}`);
  const both = withWords(one, path, 'open: When carts may cross.', `open: ${folded(1_400)}`);
  expect(findProblems(storyPageFits, both, 'mill-bridge')).toMatchObject([{ message: /“open”/ }]);
});

test('the newest update is named where it is longest', async () => {
  const newest = `${folder}updates/2023-04-13.mdx`;
  const content = withText(await readFixture(), newest, (text) => `${text}\n${denied(1_500)}\n`);
  expect(findProblems(storyPageFits, content)).toMatchObject([{ file: newest, line: 1, column: 1 }]);
});

test('an older update may be as long: the page does not print it', async () => {
  const older = `${folder}updates/2023-04-12.mdx`;
  const content = withText(await readFixture(), older, (text) => `${text}\n${denied(1_500)}\n`);
  expect(findProblems(storyPageFits, content)).toEqual([]);
});

test('claims are named where there are very many', async () => {
  const claims = 'stories/mill-bridge/claims.yaml';
  const more = Array.from(
    { length: 1_200 },
    (_, at) =>
      `\nword-${at}:\n  label: A word\n  standing: reported\n  says: [brindlecombe-council]\n  date: 2023-04-28\n  text: The council said so.\n  cite: [bridge-survey]\n  why: It is the council’s own word.\n`,
  ).join('');
  const content = withText(await readFixture(), claims, (text) => text + more);
  expect(findProblems(storyPageFits, content, 'mill-bridge')).toMatchObject([{ file: claims, line: 1, column: 1 }]);
});
