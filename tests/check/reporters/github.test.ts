import { describe, expect, test } from 'vitest';
import { githubReport } from '../../../src/check/reporters/github.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { madeProblem as error, madeReport } from './made-report.ts';

const linesOf = (...problems: Problem[]) => githubReport(madeReport(problems)).split('\n');

test('each problem is a command, and the last line counts', () => {
  expect(linesOf(error)).toEqual([
    '::error file=content/stories/flood/claims.yaml,line=2,endLine=2,col=10,endColumn=20,title=E-REF::there is no party “flood-bord”; did you mean “flood-board”?',
    'Checked 12 files, 2 stories, 31 claims in 0.8 s: 1 error, 0 warnings.',
  ]);
});

test.each<[string, Problem, RegExp]>([
  ['a warning', { ...error, code: 'W-UNUSED' }, /^::warning .*title=W-UNUSED::there is/],
  ['what stands in a draft', { ...error, draft: true }, /^::notice .*::In a draft: there is/],
  ['a place whose end is not known', { ...error, column: 1 }, /,line=2,col=1,title=/],
])('%s', (_, problem, command) => expect(linesOf(problem)[0]).toMatch(command));

describe('what an editor wrote stays inside its command:', () => {
  test.each([
    ['a percent sign', { message: '100 % of %0A' }, '::100 %25 of %250A; '],
    ['a line break', { message: 'one\r\n::stop-commands::x' }, '::one ::stop-commands::x; '],
    ['a comma and a colon in a name', { file: 'a,title=b::c.mdx' }, 'file=content/a%2Ctitle=b%3A%3Ac.mdx,line='],
    ['a line break in a name', { file: 'a\nb.mdx' }, 'file=content/a b.mdx,'],
    ['an older command', { message: 'a ##[add-mask]b' }, '::a ## [add-mask]b; '],
  ])('%s', (_, changes, part) => {
    const lines = linesOf({ ...error, ...changes });
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(part);
  });
});
