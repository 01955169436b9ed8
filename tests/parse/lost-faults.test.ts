import { describe, expect, test } from 'vitest';
import { parseBody } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('what would be lost is refused at its place', () => {
  test.each([
    [
      'a cell beyond the head of its table',
      '| a | b |\n| - | - |\n| 1 | 2 ▸| 3 |\n',
      'E-MDX',
      'a row of 3 cells below a head of 2',
    ],
    ['a fence that is never closed', 'A text.\n\n▸```text\nabc\n\nMore.\n', 'E-MDX', 'never closes it'],
    ['a fence closed with too few signs', '▸````text\nabc\n```\n', 'E-MDX', 'never closes it'],
    ['a fence in a quotation that ends with it', '> ▸```\n> abc\n\nMore.\n', 'E-MDX', 'never closes it'],
    ['a fence that is the last line', 'A text.\n\n▸~~~\n', 'E-MDX', 'never closes it'],
    ['a link without words', 'See ▸[](/about/).\n', 'E-MDX', 'a link without words'],
    ['a link with a blank for words', 'See ▸[ ][a].\n\n[a]: https://a.example/\n', 'E-MDX', 'a link without words'],
    ['a draft that says so in its text', 'A text.\n\n▸draft: true\n', 'E-FM', 'has “draft:” in its text'],
    ['an embargo in a text', '▸embargo: 2027-01-01T00:00Z\n', 'E-FM', 'has “embargo:” in its text'],
  ])('%s', (_, text, code, message) => {
    const { text: source, line, column } = marked(text);
    const { problems } = parseBody('a.mdx', source);
    expect(problems).toMatchObject([{ line, column, code }]);
    expect(problems[0]?.message).toContain(message);
    expect(problems[0]?.fix).toMatch(/^[A-Z].+\.$/);
  });
});

test.each([
  ['a row with fewer cells than the head', '| a | b |\n| - | - |\n| 1 |\n'],
  ['a sign that looks like the border of a cell', '| a | b |\n| - | - |\n| 1 \\| 1 | 2 |\n'],
  ['a fence with its end', '```text\nabc\n```\n'],
  ['one with a longer end', '```\nabc\n`````\n'],
  ['one that holds another', '````\n```\nabc\n```\n````\n'],
  ['one without lines', '```\n```\n'],
  ['one in a list', '- a\n\n  ~~~\n  abc\n  ~~~\n'],
  ['one in a quotation', '> ```\n> abc\n> ```\n'],
  ['lines set in by four blanks', '    abc\n'],
  ['a link with a block for words', '[<Term id="a">b</Term>](/about/)\n'],
  ['a bare address', 'See https://a.example/.\n'],
  ['a sentence on a draft', 'The draft: it was never signed.\n'],
])('%s is fine', (_, text) => {
  expect(parseBody('a.mdx', text).problems).toEqual([]);
});
