import { expect, test } from 'vitest';
import { timelinePlaced } from '../../../src/check/rules/timeline-placed.ts';
import { fixtureFiles, readFixture, withWords } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const { index, timeline } = fixtureFiles;
const block = '<Timeline title="From the frost to the forecast, April 2023" />\n';

test('the good fixture has none', () => findNone(timelinePlaced));

test('events of which no text places the timeline are told at the first', async () => {
  const content = withWords(await readFixture(), index, block, '');
  expect(findProblems(timelinePlaced, content)).toMatchObject([
    { file: timeline, line: 2, column: 3, code: 'W-UNUSED' },
  ]);
});
