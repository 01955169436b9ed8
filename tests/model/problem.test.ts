import { expect, test } from 'vitest';
import { isError, sortProblems, type Problem } from '../../src/model/problem.ts';

const at = (file: string, line: number, column: number, code = 'E-REF', message = ''): Problem => ({
  file,
  line,
  column,
  code,
  message,
  fix: '',
});

test('problems come by file, then line and column as numbers, then code', () => {
  const sorted = [
    at('a.yaml', 2, 9),
    at('a.yaml', 2, 10),
    at('a.yaml', 10, 1, 'E-ALT'),
    at('a.yaml', 10, 1, 'E-REF'),
    at('b.yaml', 1, 1),
  ];
  expect(sortProblems([...sorted].reverse())).toEqual(sorted);
});

test('the same problem is told once, two of one place are both told', () => {
  const problems = [
    at('a.yaml', 1, 1, 'E-REF', 'x'),
    at('a.yaml', 1, 1, 'E-REF', 'x'),
    at('a.yaml', 1, 1, 'E-REF', 'y'),
  ];
  expect(sortProblems(problems).map(({ message }) => message)).toEqual(['x', 'y']);
});

test('sorting leaves the list as it was', () => {
  const problems = [at('b.yaml', 1, 1), at('a.yaml', 1, 1)];
  sortProblems(problems);
  expect(problems.map(({ file }) => file)).toEqual(['b.yaml', 'a.yaml']);
});

test('an error stops a build, a warning does not', () => {
  expect(isError(at('a.yaml', 1, 1, 'E-REF'))).toBe(true);
  expect(isError(at('a.yaml', 1, 1, 'W-UNUSED'))).toBe(false);
});
