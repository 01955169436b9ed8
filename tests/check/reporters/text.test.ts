import { describe, expect, test } from 'vitest';
import { summaryLine, textReport } from '../../../src/check/reporters/text.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { madeProblem as error, madeReport } from './made-report.ts';

const plain = { colour: false, width: 80 };
const warning: Problem = { ...error, code: 'W-UNUSED' };
const draft: Problem = { ...error, draft: true };

test('a problem is told with its line and a marker under the place', () => {
  expect(textReport(madeReport([error]), plain)).toBe(
    [
      'content/stories/flood/claims.yaml:2:10 E-REF there is no party “flood-bord”; did you mean “flood-board”?',
      '    2 |   says: [flood-bord, brindlecombe-council]',
      '      |          ^^^^^^^^^^',
      '',
      'Checked 12 files, 2 stories, 31 claims in 0.8 s: 1 error, 0 warnings.',
      'What each code means: https://soundings.example/handbook/check/',
    ].join('\n'),
  );
});

test('of a story that could not be read whole, a line says that more may be found', () => {
  const counts = { files: 12, stories: 2, claims: 3, unread: 1 };
  const lines = textReport(madeReport([error], { counts }), plain).split('\n');
  expect(lines.at(-2)).toBe('1 story could not be read whole: once that is mended, more may be found.');
});

test('without problems there is one line', () =>
  expect(textReport(madeReport([]), plain)).toBe('Checked 12 files, 2 stories, 31 claims in 0.8 s: nothing to mend.'));

test.each<[string, Problem, Parameters<typeof madeReport>[1]]>([
  ['of a file that has no lines', error, { linesOf: () => undefined }],
  ['at a line that the file has not', { ...error, line: 99 }, {}],
  ['at an empty line', { ...error, line: 3, column: 1 }, {}],
])('a problem %s is told without a line', (_, problem, changes) => {
  expect(
    textReport(madeReport([problem], changes), plain)
      .split('\n')
      .slice(1, 3),
  ).toEqual(['', expect.any(String)]);
});

test('a problem of a file that is published as it is has its folder', () =>
  expect(textReport(madeReport([{ ...error, tree: 'public', file: '.env' }]), plain)).toMatch(/^public\/\.env:2:10 /));

test('what stands in a draft is told as such, and is no error', () => {
  const lines = textReport(madeReport([draft]), plain).split('\n');
  expect(lines[0]).toContain(':2:10 E-REF in a draft: there is no party');
  expect(lines.at(-2)).toContain('0 errors, 0 warnings, 1 in drafts.');
});

test('of many problems of one kind in one file only the first twenty show their line', () => {
  const lines = textReport(madeReport(Array.from({ length: 30 }, () => error)), plain).split('\n');
  expect(lines.filter((line) => line.includes(' E-REF '))).toHaveLength(30);
  expect(lines.filter((line) => line.includes('^'))).toHaveLength(20);
});

test('colours stand behind the place, never before it', () => {
  const [first, line, marker] = textReport(madeReport([error]), { ...plain, colour: true }).split('\n');
  expect(first).toMatch(/^content\/stories\/flood\/claims\.yaml:2:10 \u001B\[31mE-REF\u001B\[0m there/);
  expect(line).toContain('\u001B[2m    2 |\u001B[0m   says:');
  expect(marker).toContain('\u001B[31m^^^^^^^^^^\u001B[0m');
});

test('what an editor wrote never reaches a terminal as a command', () => {
  const hostile = '\u001B]0;title\u0007\u009B31m\u202E';
  const problem = { ...error, file: `a${hostile}.mdx`, message: `“${hostile}”\n::error::x`, fix: hostile };
  const printed = textReport(madeReport([problem], { text: `${hostile}\n${hostile}flood-bord` }), plain);
  expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
  expect(printed).not.toMatch(/^\s*::/m);
});

describe('the last line counts', () => {
  const one = { files: 1, stories: 1, claims: 1, unread: 0 };

  test.each([
    [[], { counts: one, elapsed: 12_345 }, 'Checked 1 file, 1 story, 1 claim in 12.3 s: nothing to mend.'],
    [[error, error, warning], { counts: one }, 'Checked 1 file, 1 story, 1 claim in 0.8 s: 2 errors, 1 warning.'],
    [
      [warning, warning],
      { counts: one, maxWarnings: 1 },
      'Checked 1 file, 1 story, 1 claim in 0.8 s: 0 errors, 2 warnings. At most 1 warning may be let pass.',
    ],
  ])('%#', (problems, changes, line) => expect(summaryLine(madeReport(problems, changes))).toBe(line));
});
