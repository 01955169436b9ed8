import { describe, expect, test } from 'vitest';
import { sectionsFit } from '../../../src/check/rules/sections-fit.ts';
import { reportAsText } from '../../../src/check/reporters/terminal.ts';
import { withLongRead, type LongRead } from '../../fixtures/long-read.ts';
import { readFixture, withWords } from '../../fixtures/river-flood.ts';
import { checkEntries } from '../../handbook/check-pages.ts';
import { findProblems } from '../find-problems.ts';

const found = async (read: LongRead) => findProblems(sectionsFit, await withLongRead(read), 'mill-bridge');

describe('sections fit', () => {
  test('in the fixture', async () => expect(findProblems(sectionsFit, await readFixture())).toEqual([]));

  test('in a long text of many', async () => expect(await found({ words: 8_000 })).toEqual([]));
});

test('a paragraph that is longer than fits is named where it begins, as the handbook shows it', async () => {
  const long = withWords(
    await readFixture(),
    'stories/mill-bridge/index.mdx',
    '## A sale that was none\n',
    `## A sale that was none\n\n${'The council denies it. The council denies it.\n'.repeat(1_900)}\n`,
  );
  const problems = findProblems(sectionsFit, long, 'mill-bridge');
  expect(problems).toHaveLength(1);
  expect(checkEntries).toContain(`\n${reportAsText(problems, 'content')}\n`);
});

test('a section of many paragraphs is divided between them', async () => {
  expect(await found({ words: 9_000, section: 3_000 })).toEqual([]);
});
