import { expect, test } from 'vitest';
import { reportAsText } from '../../../src/check/reporters/terminal.ts';
import type { Problem } from '../../../src/model/problem.ts';

const error: Problem = {
  file: 'stories/flood/claims.yaml',
  line: 12,
  column: 3,
  code: 'E-KEY',
  message: '“lable” is not a key that is known here',
  fix: 'Did you mean “label”?',
};

test('each problem is one line: where, what, and how to mend it', () => {
  expect(reportAsText([error, { ...error, line: 13 }], 'content')).toBe(
    [
      'content/stories/flood/claims.yaml:12:3 E-KEY “lable” is not a key that is known here; did you mean “label”?',
      'content/stories/flood/claims.yaml:13:3 E-KEY “lable” is not a key that is known here; did you mean “label”?',
    ].join('\n'),
  );
});

test('no problem is no line', () => expect(reportAsText([], 'content')).toBe(''));

test('a message never breaks its line', () => {
  const broken = { ...error, message: '“one\ntwo” is wrong', fix: 'Write\r\none.' };
  expect(reportAsText([broken], 'content').split('\n')).toHaveLength(1);
  expect(reportAsText([broken], 'content')).toContain('“one two” is wrong; write one.');
});
