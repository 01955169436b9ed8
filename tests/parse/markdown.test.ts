import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';

test.each([
  ['a heading', '## One', 'heading'],
  ['a table of GitHub', '| a |\n| - |\n| b |', 'table'],
  ['a footnote of GitHub', '[^a]: b', 'footnoteDefinition'],
  ['a block on its own', '<Timeline title="x" />', 'mdxJsxFlowElement'],
  ['braces', '{1 + 1}', 'mdxFlowExpression'],
  ['an import', 'import a from "b"', 'mdxjsEsm'],
])('%s is seen for what it is', (_, text, type) => expect(parseMarkdown(text).children[0]?.type).toBe(type));

test('what is no MDX at all is thrown with its place', () => {
  expect(() => parseMarkdown('One\n\nA <5 b')).toThrow(expect.objectContaining({ line: 3, column: 4 }));
});
