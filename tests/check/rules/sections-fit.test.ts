import { describe, expect, test } from 'vitest';
import { sectionsFit } from '../../../src/check/rules/sections-fit.ts';
import { titleOf, withLongRead, type LongRead } from '../../fixtures/long-read.ts';
import { readFixture } from '../../fixtures/river-flood.ts';
import { findProblems } from '../find-problems.ts';

const found = async (read: LongRead) => findProblems(sectionsFit, await withLongRead(read), 'mill-bridge');

describe('sections fit', () => {
  test('in the fixture', async () => expect(findProblems(sectionsFit, await readFixture())).toEqual([]));

  test('in a long text of many', async () => expect(await found({ words: 8_000 })).toEqual([]));
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
