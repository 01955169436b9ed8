import { describe, expect, test } from 'vitest';
import { reportAsText, summarise } from '../../../src/check/reporters/terminal.ts';
import type { Problem } from '../../../src/model/problem.ts';

const error: Problem = {
  file: 'stories/flood/claims.yaml',
  line: 12,
  column: 3,
  code: 'E-KEY',
  message: '“lable” is not a key that is known here',
  fix: 'Did you mean “label”?',
};
const warning: Problem = { ...error, code: 'W-UNUSED' };

test('each problem is one line: where, what, and how to mend it', () => {
  expect(reportAsText([error, { ...error, line: 13 }], 'content')).toBe(
    [
      'content/stories/flood/claims.yaml:12:3 E-KEY “lable” is not a key that is known here; Did you mean “label”?',
      'content/stories/flood/claims.yaml:13:3 E-KEY “lable” is not a key that is known here; Did you mean “label”?',
    ].join('\n'),
  );
});

test('no problem is no line', () => expect(reportAsText([], 'content')).toBe(''));

test('a message never breaks its line', () => {
  const broken = { ...error, message: '“one\ntwo” is wrong', fix: 'Write\r\none.' };
  expect(reportAsText([broken], 'content').split('\n')).toHaveLength(1);
  expect(reportAsText([broken], 'content')).toContain('“one two” is wrong; Write one.');
});

describe('the last line counts', () => {
  test.each([
    [[], 1, '1 story checked: 0 errors, 0 warnings.'],
    [[error], 2, '2 stories checked: 1 error, 0 warnings.'],
    [[error, error, warning], 2, '2 stories checked: 2 errors, 1 warning.'],
    [[], 0, '0 stories checked: 0 errors, 0 warnings.'],
  ])('%#', (problems, stories, line) => expect(summarise(problems, stories)).toBe(line));
});
