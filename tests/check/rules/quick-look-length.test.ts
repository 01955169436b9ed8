import { expect, test } from 'vitest';
import { quickLookLength } from '../../../src/check/rules/quick-look-length.ts';
import { readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const index = 'stories/mill-bridge/index.mdx';
const from =
  'text: The Mossgrove Ferry Company said at the end of April 2023 that it had bought the bridge. The council denies it.';
const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const figure = '<Figure claim="bridge-load" figure="tonnes" />';

test('the good fixture has none', () => findNone(quickLookLength));

test.each([
  ['too few words', words(14), 14],
  ['too many words', words(36), 36],
  ['too many words with its figures', `${words(34)} ${figure} to ${figure}`, 37],
  ['signs in place of words', `${words(14)} – – –`, 14],
])('%s', async (_, text, count) => {
  const problem = await findOne(quickLookLength, index, from, `text: ▸${text}`);
  expect(problem).toMatchObject({
    code: 'E-LENGTH',
    message: `“The sale” has ${count} words: it should have 15 to 35`,
  });
});

test.each([
  ['15 words', words(15)],
  ['35 words', words(35)],
  ['15 words with its figure', `${words(14)} ${figure}`],
  ['words of a link', `${words(13)} [and two](/stories/mill-bridge/)`],
])('%s are none', async (_, text) => {
  const content = withWords(await readFixture(), index, from, `text: ${text}`);
  expect(findProblems(quickLookLength, content, 'mill-bridge')).toEqual([]);
});

const points = (count: number) =>
  Array.from({ length: count }, (_, at) => `Point ${at}\n    text: ${words(20)}\n    claims: [bridge-sold]`).join(
    '\n  - label: ',
  );
const sale = `The sale\n    ${from}\n    claims: [bridge-sold]`;

test('five points are read in a minute', async () => {
  const content = withWords(await readFixture(), index, sale, points(4));
  expect(findProblems(quickLookLength, content, 'mill-bridge')).toEqual([]);
});

test.each([6, 7])('%i points are not, and the sixth is named', async (count) => {
  const problem = await findOne(quickLookLength, index, sale, points(count - 1).replace('Point 4', '▸Point 4'));
  expect(problem.message).toBe(`the Quick Look has ${count} points, which are not read in a minute`);
});
