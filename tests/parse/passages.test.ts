import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('a passage in which something is quoted is told as it is written, from where it begins', () => {
  test.each([
    ['a paragraph', 'A.\n\n▸It was “b”.', 'It was “b”.'],
    ['a paragraph over two lines', '▸It was “b\nc”.', 'It was “b\nc”.'],
    ['a heading', '## ▸On “b”', '## On “b”'],
    ['a cell', '| a | ▸“b” |\n| - | - |\n| c | d |', '| “b” |'],
    ['an entry of a list', '- a\n- ▸“b”', '“b”'],
    ['a footnote', 'A[^one].\n\n[^one]: ▸It was “b”.', 'It was “b”.'],
    ['the words of a block', '<Note title="a">\n▸It was «b».\n</Note>', 'It was «b».'],
    ['marks by their names', '▸It was &ldquo;b&rdquo;.', 'It was &ldquo;b&rdquo;.'],
  ])('%s', (_, source, written) => {
    const { text, line, column } = marked(source);
    const [passage, ...others] = parseBody('a.mdx', text).passages;
    expect(others).toEqual([]);
    // A heading and a cell begin with their signs.
    const before = passage!.text.indexOf(written.replace(/^[#| ]+/, ''));
    expect(passage).toMatchObject({ text: written, apart: false, claims: [] });
    expect({ ...passage!.at, column: passage!.at.column + before }).toEqual({ line, column });
  });
});

test.each([
  ['alone', '> a\n> b', '> a\n> b'],
  ['in a list', '- > a', '> a'],
  ['in a block', '<Note title="a">\n> b\n</Note>', '> b'],
  ['with others in it', '> a\n>\n> > b “c”', '> a\n>\n> > b “c”'],
])('a quotation that Markdown sets apart is one passage, with all that it holds: %s', (_, text, written) => {
  expect(parseBody('a.mdx', text).passages).toMatchObject([{ text: written, apart: true, claims: [] }]);
});

test('where claims are marked in a passage is told', () => {
  const text = 'A.\n\nHe “<Claim id="a">b</Claim> c”.\n\n<Claim id="d">\nIt was “e”.\n</Claim>';
  const [first, second] = parseBody('a.mdx', text).passages;
  expect(first!.claims.map(([start, end]) => first!.text.slice(start, end))).toEqual(['<Claim id="a">b</Claim>']);
  const [start, end] = second!.claims[0]!;
  expect(start).toBeLessThan(0);
  expect(end).toBeGreaterThan(second!.text.length);
});

test.each([
  ['without a mark', 'It was so.'],
  ['that is code', '```\n“a b c”\n```'],
])('a text %s has none', (_, text) => expect(parseBody('a.mdx', text).passages).toEqual([]));

test('a text of a few sentences has them too', () => {
  expect(parseProse('a.yaml', 'It *was* “b”.').passages).toMatchObject([{ text: 'It *was* “b”.' }]);
});
