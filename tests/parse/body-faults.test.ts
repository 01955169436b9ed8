import { describe, expect, test } from 'vitest';
import { onlyProblem } from './read-tree.ts';

describe('code is refused where it stands', () => {
  test.each([
    ['an import', '▸import a from "b"', 'begins a line with import or export'],
    ['an export', 'A\n\n▸export const a = 1', 'begins a line with import or export'],
    ['a sentence that begins with import', '▸import duties rose.', 'begins a line with import or export'],
    ['a sentence that begins with export', 'A\n\n▸export duties rose.', 'begins a line with import or export'],
    ['an expression', 'A ▸{1 + 1} b', 'holds a brace { that begins code: {1 + 1}'],
    ['an expression on its own', '▸{1 + 1}', 'holds a brace { that begins code: {1 + 1}'],
    ['a value from outside', 'A ▸{process.env.X} b', 'holds a brace { that begins code'],
    ['a template text', 'A ▸{`x`} b', 'holds a brace { that begins code'],
    ['words in braces', 'A ▸{48 drones} b', 'holds a brace { that begins code: {48 drones}'],
    ['empty braces', 'A ▸{} b', 'holds a brace { that begins code'],
    ['code between two comments', 'A ▸{/* x */ y /* z */} b', 'holds a brace { that begins code'],
    ['code after a comment', 'A ▸{/* x */ 1} b', 'holds a brace { that begins code'],
    ['a brace that is not closed', 'A ▸{ b\n\nC', 'holds a brace { that begins code'],
    ['a brace not closed after one that is', 'A `{x}` ▸{ b', 'holds a brace { that begins code'],
    ['a comment that is not closed', 'A ▸{/* b', 'holds a brace { that begins code'],
    ['a value in braces', 'A <Claim ▸id={"b"}>c</Claim>', 'id of <Claim> is in braces'],
    ['a value of several words in braces', 'A <Claim id=▸{b c}>d</Claim>', 'holds a brace { that begins code'],
    ['spread attributes', 'A <Claim ▸{...b}>c</Claim>', '<Claim> has braces among its attributes'],
  ])('%s', (_, source, message) => {
    const problem = onlyProblem(source);
    expect(problem.code).toBe('E-CODE');
    expect(problem.message).toContain(message);
    expect(problem.fix).toMatch(/^[A-Z].+[.{]$/);
  });
});

test('an attribute that stands twice is refused at the second', () => {
  expect(onlyProblem('A <Claim id="b" ▸id="c">d</Claim>')).toMatchObject({
    code: 'E-ATTR',
    message: '<Claim> has the attribute “id” twice',
    fix: 'Keep one of the two.',
  });
});
