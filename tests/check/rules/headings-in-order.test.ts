import { expect, test } from 'vitest';
import { headingsInOrder } from '../../../src/check/rules/headings-in-order.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findOne, findProblems } from '../find-problems.ts';

const { update } = fixtureFiles;
const bridge = 'stories/mill-bridge/index.mdx';

test('the good fixture has none', () => findNone(headingsInOrder));

test.each([
  [
    'a second title',
    bridge,
    '## A sale that was none',
    '▸# A sale that was none',
    '“A sale that was none” would be a second title',
    'Write ## for a section.',
  ],
  [
    'a level that is left out',
    bridge,
    '## A sale that was none',
    '## A sale\n\n▸#### that was none',
    '“that was none” leaves out a level',
    'Write ###.',
  ],
  [
    'a text before the first section',
    bridge,
    '## A bridge for those on foot\n',
    '▸Before it all.\n\n## A bridge for those on foot\n',
    'a text stands before the first heading of the Deep Look',
    'Move it below that heading, or put one above it: a line that begins with ##.',
  ],
  [
    'a block before the first section',
    bridge,
    '## A bridge for those on foot\n',
    '▸<Note>\nBefore.\n</Note>\n\n## A bridge for those on foot\n',
    'a text stands before the first heading',
    'put one above it',
  ],
  [
    'a first heading that is no section',
    bridge,
    '## A bridge for those on foot',
    '▸### A bridge for those on foot',
    '“A bridge for those on foot” leaves out a level',
    'Write ##.',
  ],
  [
    'a heading in an update',
    update,
    'The river <Claim',
    '▸## The river\n\nThe river <Claim',
    '“The river” is a heading, and an update has none',
    'Write a plain sentence.',
  ],
  [
    'a heading without words',
    bridge,
    '## A sale that was none',
    '▸##',
    'a heading has no words',
    'Write them, or delete it.',
  ],
  [
    'a heading in a block',
    bridge,
    'The mill bridge, closed to carts.',
    '▸### The mill bridge',
    '“The mill bridge” is a heading inside a list, a quotation or a block',
    'Put it before',
  ],
  [
    'a heading in a quotation',
    bridge,
    'The ferry company said',
    '> ▸## A sale\n\nThe ferry company said',
    '“A sale” is a heading inside a list, a quotation or a block',
    'Put it before',
  ],
])('%s', async (_, path, from, to, message, fix) => {
  const problem = await findOne(headingsInOrder, path, from, to);
  expect(problem.code).toBe('E-HEADING');
  expect(problem.message).toContain(message);
  expect(problem.fix).toContain(fix);
});

test.each([
  [
    'a part of a section, and the next section',
    '## A sale that was none',
    '## A sale\n\n### that was\n\n#### none\n\n## So it was',
  ],
  [
    'a comment before the first section',
    '## A bridge for those on foot',
    '{/* Before. */}\n\n## A bridge for those on foot',
  ],
])('%s are in order', async (_, from, to) => {
  expect(findProblems(headingsInOrder, withWords(await readFixture(), bridge, from, to), 'mill-bridge')).toEqual([]);
});

test('a Deep Look without any section', async () => {
  const { text } = (await readFixture()).files.find(({ path }) => path === bridge)!;
  const body = text.slice(text.lastIndexOf('---\n') + 4);
  const content = withWords(await readFixture(), bridge, body, '\nA bridge.\n');
  expect(findProblems(headingsInOrder, content, 'mill-bridge').map(({ message }) => message)).toEqual([
    'a text stands before the first heading of the Deep Look',
  ]);
});
