import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tooDeep } from '../../src/parse/depth.ts';
import { limits } from '../../src/parse/limits.ts';
import { marked } from '../fixtures/marked.ts';

const { levels, lineLength, lines, blocks, signs, signsTogether, braces, linesTogether } = limits;
const lists = (count: number) => Array.from({ length: count }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');

describe('a text that passes a limit is refused where it passes it', () => {
  test.each([
    ['quotations', `${'>'.repeat(levels)}▸${'>'.repeat(776)} a`, 'quotations and lists within one another'],
    ['quotations with blanks', `${'> '.repeat(levels)}▸> a`, 'quotations and lists within one another'],
    ['lists on one line', `A\n\n${'- '.repeat(levels)}▸- a`, 'quotations and lists within one another'],
    ['numbered lists on one line', `${'1. '.repeat(levels)}▸1. a`, 'quotations and lists within one another'],
    ['lists of three kinds', `${'- 1. * '.repeat(8)}▸+ a`, 'quotations and lists within one another'],
    ['lists over many lines', `${lists(levels)}\n${' '.repeat(2 * levels)}▸- b`, 'quotations and lists'],
    [
      'lists with sentences between them',
      `${lists(levels).replaceAll('\n', '\nb\n')}\nb\n${' '.repeat(2 * levels)}▸- b`,
      'quotations and lists within one another',
    ],
    ['lists in quotations', `${'> '.repeat(12)}${'- '.repeat(12)}▸- a`, 'quotations and lists within one another'],
    ['footnotes in footnotes', `${'[^a]: '.repeat(levels)}▸[^a]: b`, 'quotations and lists within one another'],
    ['elements', `${'<div>'.repeat(levels)}▸${'<div>'.repeat(976)}`, 'more than 24 tags within one another'],
    ['blocks over many lines', `${'<Note title=">">\n'.repeat(levels)}▸<Note>`, 'tags within one another'],
    ['elements without a name', `${'<>'.repeat(levels)}▸<>`, 'tags within one another'],
    ['blocks beside closed ones', `${'<B><C /></B>'.repeat(40)}${'<B>'.repeat(levels)}▸<B>`, 'tags within one another'],
    ['braces', `A ${'{'.repeat(levels)}▸{`, 'more than 24 braces { within one another'],
    ['braces over many lines', `${'{\n'.repeat(levels)}▸{`, 'braces { within one another'],
    ['a long line', `A\n${'a'.repeat(lineLength)}▸a`, 'a line of more than 20000 characters'],
    ['many lines', `${'a\n\n'.repeat(lines / 2)}▸b`, 'more than 10000 lines'],
    ['many lines of Windows', `${'a\r\n\r\n'.repeat(lines / 2)}▸b`, 'more than 10000 lines'],
    ['many entries', `${'- a\n\n'.repeat(blocks)}▸- b`, 'more than 2000 headings, quotations and entries'],
    ['many headings', `${'# a\n\n'.repeat(blocks)}▸# b`, 'more than 2000 headings, quotations and entries'],
    ['many underlined headings', `${'a\n=\n\n'.repeat(blocks)}b\n▸=`, 'more than 2000 headings'],
    ['emphasis that is never closed', `${'*a_ '.repeat(signsTogether / 2)}▸*a`, 'more than 1000 signs'],
    ['emphasis over lines', `${'*a_\n'.repeat(signsTogether / 2)}▸*a`, 'more than 1000 signs'],
    ['brackets', `${'['.repeat(levels)}▸${'['.repeat(80)}`, 'brackets [ within one another'],
    ['brackets over lines', `${'[a\n'.repeat(levels)}▸[`, 'brackets [ within one another'],
    ['closing brackets', `${']'.repeat(signsTogether)}▸]`, 'more than 1000 signs'],
    ['pictures', `${'!['.repeat(levels)}!▸[`, 'brackets [ within one another'],
    ['back ticks', `${'`'.repeat(signsTogether)}▸\``, 'more than 1000 signs'],
    ['tildes', `${'~'.repeat(signsTogether)}▸~`, 'more than 1000 signs'],
    ['signs in many paragraphs', `${'*a* *b* *c* *d*\n\n'.repeat(signs / 8)}▸*`, 'more than 20000 signs'],
    ['cells', `${'|a|b|c|d\n\n'.repeat(signs / 4 - 1)}|a|b|c|d▸|`, 'more than 20000 signs'],
    ['signs behind backslashes', `${`${'\\&'.repeat(5_000)}\n`.repeat(4)}▸\\&`, 'more than 20000 signs'],
    ['bare addresses', `${`${'a@b.c '.repeat(1_000)}\n\n`.repeat(signs / 1_000)}a▸@b.c`, 'more than 20000 signs'],
    [
      'lines without an empty one',
      `a\n\n${'b\n'.repeat(linesTogether)}▸b`,
      'more than 2000 lines without an empty one',
    ],
    [
      'rows that leave out most cells',
      `${'|a'.repeat(99)}|\n${'|-'.repeat(99)}|\n${'|b\n'.repeat(201)}▸c`,
      'tables of more than 20000 cells',
    ],
    ['comments', `${'{/**/}\n'.repeat(braces / 2)}▸{/**/}`, 'more than 300 braces'],
  ])('%s', (_, source, message) => {
    const { text, ...place } = marked(source);
    expect(tooDeep(text)).toMatchObject({ ...place, code: 'E-DEPTH' });
    expect(tooDeep(text)?.message).toContain(message);
    expect(tooDeep(text)?.fix).toMatch(/^[A-Z].+(?:\.|\\[{[])$/);
  });
});

describe('a text just below a limit is not refused', () => {
  test.each([
    ['quotations', `${'>'.repeat(levels)} a`],
    ['quotations below one another', '> a\n\n'.repeat(blocks)],
    ['brackets', `${'['.repeat(levels)}${']'.repeat(levels)}`.repeat(20)],
    ['brackets behind a backslash', '\\['.repeat(100)],
    ['lists over many lines', lists(levels)],
    ['entries of a list', '- a\n'.repeat(blocks)],
    ['lists that end before others begin', `${lists(levels)}\n`.repeat(50)],
    ['elements', `${'<B>'.repeat(levels)}${'</B>'.repeat(levels)}`.repeat(50)],
    ['elements without a closing tag', '<Figure figure="a/>" />'.repeat(100)],
    ['a tag over many lines', '<Figure\n  figure="a>\n b"\n/>\n'.repeat(100)],
    ['elements in code', 'A `Map<string>` b ``a`<B>``.\n'.repeat(100)],
    ['elements in a block of code', `\`\`\`html\n${'<div>\n'.repeat(100)}\`\`\`\n`],
    ['signs that are no elements', 'a \\<b 2 < 3 '.repeat(100)],
    ['braces', `${'{'.repeat(levels)}${'}'.repeat(levels)}`.repeat(6)],
    ['braces behind a backslash', '\\{'.repeat(500)],
    ['rules', '- - - - - - - - - - - - - - - - - - - - - - - - - - - -\n'],
    ['a rule of stars', '* '.repeat(100)],
    ['a row of hyphens', '-'.repeat(1_000)],
    ['words with hyphens at their ends', '- -a-b- 12.5 1.a *b* +c'],
    ['signs', `${'*a* '.repeat(signsTogether / 2)}\n\n`.repeat(10)],
    ['a long line', 'a'.repeat(lineLength)],
    ['lines', 'a\n\n'.repeat(lines / 2 - 1)],
    ['tables', `| a | b |\n| - | - |\n${'| c | d |\n'.repeat(1_998)}`],
  ])('%s', (_, text) => expect(tooDeep(text)).toBeUndefined());
});

test.each([
  'content/stories/north-korea-troops-russia/index.mdx',
  'tests/fixtures/river-flood/stories/alder-valley-flood/index.mdx',
])('%s, ten times over, stays far below every limit', (file) => {
  expect(tooDeep(readFileSync(file, 'utf8').repeat(10))).toBeUndefined();
});
