import { describe, expect, test } from 'vitest';
import {
  countProblems,
  endColumnOf,
  helpFor,
  linesIn,
  passes,
  pathOf,
  severityOf,
} from '../../../src/check/reporters/report.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { madeProblem as error } from './made-report.ts';

const warning: Problem = { ...error, code: 'W-UNUSED' };
const draft: Problem = { ...error, draft: true };

test('what stands in a draft is neither error nor warning', () => {
  expect([error, warning, draft, { ...warning, draft: true as const }].map(severityOf)).toEqual([
    'error',
    'warning',
    'draft',
    'draft',
  ]);
  expect(countProblems([error, error, warning, draft])).toEqual({ error: 2, warning: 1, draft: 1 });
});

describe('what was checked passes', () => {
  test.each<[string, Problem[], number | undefined, boolean]>([
    ['without problems', [], 0, true],
    ['with warnings, where none is counted', [warning, warning], undefined, true],
    ['with as many warnings as are let pass', [warning], 1, true],
    ['not with one more', [warning, warning], 1, false],
    ['with problems in drafts, where no warning is let pass', [draft], 0, true],
    ['not with an error', [error], undefined, false],
  ])('%s', (_, problems, maxWarnings, passed) => expect(passes({ problems, maxWarnings })).toBe(passed));
});

test.each<[Problem, Record<'content' | 'public', string>, string]>([
  [error, { content: 'content', public: 'public' }, 'content/stories/flood/claims.yaml'],
  [error, { content: '../elsewhere', public: 'public' }, '../elsewhere/stories/flood/claims.yaml'],
  [error, { content: '.', public: 'public' }, 'stories/flood/claims.yaml'],
  [{ ...error, tree: 'public', file: '.env' }, { content: 'content', public: 'public' }, 'public/.env'],
])('the path of a file begins with its folder: %#', (problem, folders, path) =>
  expect(pathOf(problem, folders)).toBe(path),
);

test.each([
  ['E-YAML-KEY', '/handbook/check-texts/#e-yaml-key'],
  ['E-SVG', '/handbook/check-files/#e-svg'],
  ['E-GONE', '/handbook/check-published/#e-gone'],
])('help on %s stands in the handbook at %s', (code, address) => {
  expect(helpFor(code, '/handbook/')).toBe(address);
});

describe('the end of a place is known', () => {
  test.each([
    ['where the message quotes what stands there', '  says: [flood-bord]', 20],
    ['not where something else stands there', '  says:   [flood-bord]', undefined],
    ['not where the line is not known', undefined, undefined],
  ])('%s', (_, line, end) => expect(endColumnOf(error, line)).toBe(end));

  test('where the message names the block that stands there', () => {
    const problem = { ...error, column: 5, message: '<Trem> is not a block' };
    expect(endColumnOf(problem, 'the <Trem id="sluice">')).toBe(10);
  });

  test('as the longest of what is quoted', () => {
    const problem = { ...error, column: 1, message: '“a” of “a b” is “c”' };
    expect(endColumnOf(problem, 'a b c')).toBe(4);
  });
});

test('lines are counted as problems count them', () =>
  expect(linesIn('\uFEFFone\r\ntwo\nthree\r\n')).toEqual(['one', 'two', 'three', '']));
