import { describe, expect, test } from 'vitest';
import { parseBody, parseProse } from '../../src/parse/body.ts';
import { marked } from '../fixtures/marked.ts';

describe('an address is found where it is written', () => {
  test.each([
    ['in a link', 'A [b](▸/about/) c.', '/about/'],
    ['behind words with marks', 'A [b *c* `d`](▸/about/ "A title") e.', '/about/'],
    ['behind words in brackets', 'A [b [c] d](▸/about/) e.', '/about/'],
    ['behind a picture', '[![a](b.png)](▸/about/)', '/about/'],
    ['between angle brackets', 'A [b]( <▸/about/> ) c.', '/about/'],
    ['on a line of its own', 'A [b\nc](\n  ▸/about/\n) d.', '/about/'],
    ['in a quotation over several lines', '> A [b\n> c](\n> ▸/about/) d.', '/about/'],
    ['alone', 'A ▸https://courier.example/a, b.', 'https://courier.example/a'],
    ['alone, without https://', 'A ▸www.courier.example b.', 'http://www.courier.example'],
    ['alone, of e-mail', 'A ▸readings@flood-board.example b.', 'mailto:readings@flood-board.example'],
    ['alone, behind a bracket', 'A [b ▸https://courier.example/a c.', 'https://courier.example/a'],
    ['alone, behind a bracket, without https://', 'A [b ▸www.courier.example c.', 'http://www.courier.example'],
    ['alone, behind a bracket, of e-mail', 'A [b ▸c@courier.example d.', 'mailto:c@courier.example'],
    ['in a definition', 'A [b][one].\n\n[one]: ▸/about/ "A title"', '/about/'],
    ['in a definition on its next line', 'A [b][one].\n\n[one]:\n  ▸/about/', '/about/'],
    ['in a definition of a name with brackets', 'A [b][o\\]ne].\n\n[o\\]ne]: ▸/about/', '/about/'],
    ['in a footnote', 'A[^one].\n\n[^one]: See [b](▸/about/).', '/about/'],
    ['in a heading', '## A [b](▸/about/)', '/about/'],
    ['in a cell', '| a |\n| - |\n| [b](▸/about/) |', '/about/'],
    ['in a list of a block', '<Note title="a">\n- b\n- [c](▸/about/)\n</Note>', '/about/'],
    ['with its entities decoded', 'A [b](▸java&#x73;cript&colon;&Tab;c).', 'javascript:\tc'],
    ['with its escapes decoded', 'A [b](▸/a\\_b/).', '/a_b/'],
    ['behind line breaks of Windows', 'A\r\nb [c\r\nd](▸/about/).\r\n', '/about/'],
  ])('%s', (_, source, href) => {
    const { text, line, column } = marked(source);
    const { links, problems } = parseBody('a.mdx', text);
    expect(problems).toEqual([]);
    expect(links).toEqual([{ href, at: { line, column } }]);
  });
});

test.each([
  ['a picture', 'A ![b](c.png).'],
  ['code', 'A `[b](/about/)` and `https://courier.example/`.'],
  ['an escaped link', 'A \\[b](/about/).'],
  ['a mark of a footnote', 'A[^one].\n\n[^one]: B.'],
])('%s leads nowhere', (_, text) => expect(parseBody('a.mdx', text).links).toEqual([]));

test('a definition that two links use is told once', () => {
  const { links } = parseBody('a.mdx', 'A [b][one] and [c][one].\n\n[one]: /about/');
  expect(links).toEqual([{ href: '/about/', at: { line: 3, column: 8 } }]);
});

test('the links of a text of a few sentences are found too', () => {
  const { text, line, column } = marked('A *b\n[c](▸/about/)*.');
  expect(parseProse('a.yaml', text).links).toEqual([{ href: '/about/', at: { line, column } }]);
});
