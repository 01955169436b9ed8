import { describe, expect, test } from 'vitest';
import { sectionsFit } from '../../../src/check/rules/sections-fit.ts';
import { reportAsText } from '../../../src/check/reporters/terminal.ts';
import { titleOf, withLongRead, type LongRead } from '../../fixtures/long-read.ts';
import { readFixture, withWords } from '../../fixtures/river-flood.ts';
import { checkEntries } from '../../handbook/check-pages.ts';
import { findProblems } from '../find-problems.ts';

const found = async (read: LongRead) => findProblems(sectionsFit, await withLongRead(read), 'mill-bridge');

describe('sections fit', () => {
  test('in the fixture', async () => expect(findProblems(sectionsFit, await readFixture())).toEqual([]));

  test('in a long text of many', async () => expect(await found({ words: 8_000 })).toEqual([]));
});

test('the handbook shows the message as it is given', async () => {
  const long = withWords(
    await readFixture(),
    'stories/mill-bridge/index.mdx',
    '## A sale that was none\n',
    `## A sale that was none\n\n${'The council denies it.\n\n'.repeat(1_500)}\n`,
  );
  const problems = findProblems(sectionsFit, long, 'mill-bridge');
  expect(problems).toHaveLength(1);
  expect(checkEntries).toContain(`\n${reportAsText(problems, 'content')}\n`);
});

test('a section that is longer than a page is named at its heading', async () => {
  const [first, second] = await found({ words: 9_000, section: 3_000 });
  expect(first).toMatchObject({
    file: 'stories/mill-bridge/index.mdx',
    code: 'E-LONG',
    column: 1,
    message: `“${titleOf(1)}” is longer than fits on a page`,
  });
  expect(first!.fix).toContain('into two sections or more');
  expect(second!.line).toBeGreaterThan(first!.line);
});
