import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import type { Nodes, Root } from 'mdast';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { code, plain } from '../../../src/changes/markdown/escape.ts';

const parse = (text: string): Root => unified().use(remarkParse).use(remarkGfm).parse(text);

/** What GitHub makes of a finished page’s words: names, numbers of issues, commits, emoji, addresses, formulas. */
const acted = /[@#][\p{L}\p{N}_]|:[\w+-]+:|:\/\/|\bwww\.|\bgh-\d|\b[0-9a-f]{7,40}\b|\$[^\u200B]/iu;

/** The kinds of nodes in a text of Markdown, and all that its reader sees. */
function readAs(markdown: string): { types: string[]; words: string } {
  const types: string[] = [];
  const words: string[] = [];
  const walk = (node: Nodes): void => {
    types.push(node.type === 'html' ? node.value : node.type);
    if (node.type === 'text') words.push(node.value);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(parse(markdown));
  return { types, words: words.join(' ') };
}

const hostile = [
  '**bold** _it_ ~~gone~~ `code`',
  '[a link](https://a.example/) ![a picture](https://a.example/p.png)',
  '<img src=x onerror=alert(1)> <!-- </details> --> <b>',
  '@everyone and @org/team, mail to someone@a.example',
  'fixes #1, owner/repo#2, GH-3, and 0123456789abcdef0123456789abcdef01234567',
  'https://a.example/ http://a.example www.a.example mailto:a@a.example',
  ':tada: 12:30 :+1:',
  '$x^2$ and $`y`$ and $$z$$',
  'a | b | c',
  '&lt;b&gt; &amp; &#64;user',
  '\\@user \\[a](b)',
  '[^1] [x] [ref]: https://a.example/',
  '</summary></details>',
  '``` fence',
];

test.each(hostile)('%s is read as it is written, and nothing of it takes effect', (text) => {
  const { types, words } = readAs(`- ${plain(text)}`);
  expect(types).toEqual(['root', 'list', 'listItem', 'paragraph', 'text']);
  expect(words.replaceAll('\u200B', '')).toBe(text);
  expect(words).not.toMatch(acted);
});

test('lines are joined, and what acts on a terminal or turns the direction of reading is shown', () => {
  expect(plain('a\n\n# b\u202E')).toBe('a &#35;&#8203; b&#60;U&#43;202E&#62;');
});

test('in the letters of programs the same holds', () => {
  expect(readAs(`x ${code('</code>**a**')}`).types).toEqual(['root', 'paragraph', 'text', '<code>', 'text', '</code>']);
});

test('whatever a text holds, a list, a table and a heading stay what they are', () => {
  const signs = fc.constantFrom(...'*_`~<>[]()!|\\@#:/.-+=&;$^{}"\'\n\t 0aé漢'.split(''), ...hostile);
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 30 }), (parts) => {
      const text = plain(parts.join(''));
      const { types, words } = readAs(`#### x ${text}\n\n- x ${text}\n\n| a | b |\n| :- | :- |\n| x ${text} | x |`);
      const row = ['tableRow', 'tableCell', 'text', 'tableCell', 'text'];
      expect(types).toEqual([
        'root',
        'heading',
        'text',
        'list',
        'listItem',
        'paragraph',
        'text',
        'table',
        ...row,
        ...row,
      ]);
      expect(words).not.toMatch(acted);
    }),
    { numRuns: 500, seed: 5 },
  );
});

test('letters of all scripts, and quotation marks, stay as they are', () => {
  const text = '“Fünf”, „шесть“, 칠 – «huit»… ‘nine’ (10 %)';
  expect(plain(text)).toBe(text.replace('«', '&#171;').replace('»', '&#187;'));
});
