import { expect, test } from 'vitest';
import { updatesFit } from '../../../src/check/rules/updates-fit.ts';
import { withText, readFixture } from '../../fixtures/river-flood.ts';
import { findNone, findProblems } from '../find-problems.ts';

const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const denied = (times: number) => 'The council denies it.\n'.repeat(times).trimEnd();
const found = async (more: string) =>
  findProblems(
    updatesFit,
    withText(await readFixture(), second, (text) => text + more),
  );

test('the good fixture has none', () => findNone(updatesFit));

test('an update of some hundred words more is none', async () => {
  expect(await found(`\n${denied(100)}\n`)).toEqual([]);
});

test('the paragraph with which it is too long is named', async () => {
  const problems = await found(`\n${denied(500)}\n\n${denied(900)}\n\n${denied(100)}\n`);
  expect(problems).toMatchObject([{ file: second, line: 514, column: 1, code: 'E-LONG' }]);
});

test('where footnotes make it too long, the last paragraph is named', async () => {
  const notes = Array.from(
    { length: 40 },
    (_, at) => `[^n${at}]: ${'The council denies it. '.repeat(40).trimEnd()}`,
  ).join('\n');
  const marks = Array.from({ length: 40 }, (_, at) => `[^n${at}]`).join('');
  const problems = await found(`\nThe council denies it.${marks}\n\n${notes}\n`);
  expect(problems).toMatchObject([{ file: second, line: 13, column: 1, code: 'E-LONG' }]);
});
