import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/parse/markdown.ts';
import { tooDeepTree } from '../../src/parse/tree-depth.ts';
import { marked } from '../fixtures/marked.ts';

test.each([
  ['emphasis', `${'*a '.repeat(24)}▸*a ${'b* '.repeat(25)}`],
  ['strong emphasis', `${'**a '.repeat(24)}▸**a ${'b** '.repeat(25)}`],
  ['blocks', `${'<B>'.repeat(24)}▸<B>${'</B>'.repeat(25)}`],
  ['emphasis in a list', `${'- '.repeat(12)}${'*a '.repeat(12)}▸*a ${'b* '.repeat(13)}`],
  ['a link in emphasis in a quotation', `> ${'*a '.repeat(23)}▸[a](/b/) ${'b* '.repeat(23)}`],
])('%s on level 25 is refused where it begins', (_, source) => {
  const { text, ...place } = marked(source);
  expect(tooDeepTree(parseMarkdown(text))).toEqual({
    ...place,
    code: 'E-DEPTH',
    message: 'has more than 24 quotations, lists, blocks, links and emphases within one another',
    fix: 'Close some, or write it flatter.',
  });
});

test.each([
  ['emphasis', `${'*a '.repeat(24)}${'b* '.repeat(24)}`],
  ['quotations', `${'> '.repeat(24)}a`],
  ['lists', `${'- '.repeat(24)}a`],
  ['many beside one another', '*a* '.repeat(100)],
])('%s on 24 levels are not', (_, text) => expect(tooDeepTree(parseMarkdown(text))).toBeUndefined());
