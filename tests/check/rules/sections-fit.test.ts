import { describe, expect, test } from 'vitest';
import { sectionsFit } from '../../../src/check/rules/sections-fit.ts';
import { reportAsText } from '../../../src/check/reporters/terminal.ts';
import { wordsFrom } from '../../fixtures/generated-story.ts';
import { withLongRead, type LongRead } from '../../fixtures/long-read.ts';
import { readFixture, withText, withWords } from '../../fixtures/river-flood.ts';
import { checkEntries } from '../../handbook/check-pages.ts';
import { findProblems } from '../find-problems.ts';

const found = async (read: LongRead) => findProblems(sectionsFit, await withLongRead(read), 'mill-bridge');

describe('sections fit', () => {
  test('in the fixture', async () => expect(findProblems(sectionsFit, await readFixture())).toEqual([]));

  test('in a long text of many', async () => expect(await found({ words: 8_000 })).toEqual([]));

  test.each([40, 100, 200])(
    'in one long section with a ### heading before each paragraph of %i words',
    async (count) => {
      const paragraphs = Array.from({ length: 80 }, (_, at) => `### Pier ${at}\n\n${wordsFrom(at * count, count)}.`);
      const path = 'stories/mill-bridge/index.mdx';
      const long = withText(await readFixture(), path, (text) => [text, ...paragraphs, ''].join('\n\n'));
      expect(findProblems(sectionsFit, long, 'mill-bridge')).toEqual([]);
    },
  );
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

const said = 'The council denies it, and denies it again.';
const rows = (begin: string, count = 1_900) => `${begin}${said}\n`.repeat(count);

describe('how it is divided is told for', () => {
  test.each([
    [
      'a list',
      rows('- '),
      /^Divide it into (?:two|\d+) or more: put a sentence or a ### heading between its entries\.$/,
    ],
    [
      'a list with numbers',
      rows('1. '),
      /^Divide it into (?:two|\d+) or more: put a sentence or a ### heading between its entries\.$/,
    ],
    [
      'a table',
      `| Said |\n| --- |\n${rows('| ')}`,
      /^Divide it into (?:two|\d+) or more: begin another table, with a sentence or a ### heading between them\.$/,
    ],
    [
      'a quotation of paragraphs',
      `> ${said.repeat(5)}\n>\n`.repeat(450),
      /^Divide it into (?:two|\d+) or more: put a sentence between what is quoted\.$/,
    ],
    [
      'a note',
      `<Note title="Denials">\n\n${rows('', 900)}\n${rows('', 900)}\n</Note>\n`,
      /^Shorten it, or make (?:two|\d+) notes or more of it\.$/,
    ],
  ])('%s', async (_, block, fix) => {
    const at = '## A sale that was none\n';
    const long = withWords(await readFixture(), 'stories/mill-bridge/index.mdx', at, `${at}\n${block}\n`);
    const problems = findProblems(sectionsFit, long, 'mill-bridge');
    expect(problems).toMatchObject([{ code: 'E-LONG', line: 38, column: 1 }]);
    expect(problems[0]!.fix).toMatch(fix);
  });
});

test('a section of many paragraphs is divided between them', async () => {
  expect(await found({ words: 9_000, section: 3_000 })).toEqual([]);
});
