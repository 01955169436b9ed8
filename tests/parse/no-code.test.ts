import { expect, test } from 'vitest';
import { withoutComments } from '../../src/parse/no-code.ts';
import { parseMarkdown } from '../../src/parse/markdown.ts';

test.each([
  ['/* a */', ''],
  ['a /* b */ c /* d */', 'a  c '],
  ['/* a /* b */ c', ' c'],
  ['/**/', ''],
  ['a', 'a'],
  ['/* a', undefined],
  ['/*/', undefined],
  ['/* a */ /* b', undefined],
])('%j without its comments is %j', (braced, kept) => expect(withoutComments(braced)).toBe(kept));

test.each([
  ['A {b} c', 'b'],
  ['A {b {c} d} e', 'b {c} d'],
  ['A {/* } */} b', '/* } */'],
  ['A {"}"} b', '"'],
])('in %j braces end where they are closed', (text, value) => {
  expect(parseMarkdown(text).children[0]).toMatchObject({ children: [{}, { type: 'mdxTextExpression', value }, {}] });
});

test.each([
  ['an export that no program could hold', 'export nothing at {all'],
  ['an import', 'import a from "b"'],
])('%s ends at a blank line', (_, text) => {
  expect(parseMarkdown(`${text}\n\nB`).children.map(({ type }) => type)).toEqual(['mdxjsEsm', 'paragraph']);
});
