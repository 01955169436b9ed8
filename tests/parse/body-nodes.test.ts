import { describe, expect, test } from 'vitest';
import { nodesIn, textIn } from '../../src/model/body.ts';
import { placeAt } from '../../src/parse/offsets.ts';
import { blocksOf, elementsOf, treeOf } from './read-tree.ts';

describe('prose', () => {
  test('becomes a tree of plain data', () => {
    expect(treeOf('One *two*.\n\n- three\n')).toEqual([
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          { type: 'text', value: 'One ' },
          { type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: 'two' }] },
          { type: 'text', value: '.' },
        ],
        at: { line: 1, column: 1 },
      },
      {
        type: 'element',
        tagName: 'ul',
        properties: {},
        children: [{ type: 'element', tagName: 'li', properties: {}, children: [{ type: 'text', value: 'three' }] }],
        at: { line: 3, column: 1 },
      },
    ]);
    const tree = treeOf('A <Claim id="b">c</Claim> d.');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
  });

  test.each([
    ['strikethrough', '~~a~~', 'del'],
    ['a table', '| a |\n| - |\n| b |', 'table'],
    ['a task list', '- [x] a', 'input'],
    ['a bare address', 'See https://a.example/b.', 'a'],
    ['a bare e-mail address', 'Write to a@b.example.', 'a'],
    ['a footnote', 'A[^1]\n\n[^1]: B', 'section'],
    ['a hard line break', 'A\\\nb', 'br'],
    ['a thematic break', 'A\n\n---\n\nB', 'hr'],
    ['a quotation', '> A', 'blockquote'],
  ])('%s of Markdown is understood', (_, text, tagName) => expect(elementsOf(text, tagName)).toHaveLength(1));

  test.each([
    ['escaped braces', 'A \\{b\\} c', 'A {b} c'],
    ['an escaped sign', 'A \\<b> c', 'A <b> c'],
    ['a sign before a blank', 'A < b', 'A < b'],
    ['a closing brace', 'A } b', 'A } b'],
    ['braces in a code span', 'A `{process.env.X}` b', 'A {process.env.X} b'],
    ['braces in a code block', '```\n{process.env.X}\n```', '{process.env.X}\n'],
    ['a block in a code span', 'A `<Claim id="b">` c', 'A <Claim id="b"> c'],
    ['a comment', 'A {/* not told */}b', 'A b'],
    ['two comments', 'A {/* not */ /* told */}b', 'A b'],
    ['the word import in a line', 'To import\nis dear', 'To import\nis dear'],
    ['four blanks: no code block in MDX', '    A b', 'A b'],
  ])('%s is text', (_, text, printed) => expect(textIn(treeOf(text)).trimEnd()).toBe(printed.trimEnd()));

  test('the alignment of a column becomes a class', () => {
    const cells = elementsOf('| a | b | c | d |\n| :- | -: | :-: | - |\n| e | f | g | h |', 'td');
    expect(cells.map(({ properties }) => properties)).toEqual([{}, { className: ['end'] }, { className: ['mid'] }, {}]);
  });

  test('places of links, pictures and headings are kept', () => {
    const tree = treeOf('One\n\nA [b](/c/)\n');
    const link = [...nodesIn(tree)].find((node) => node.type === 'element' && node.tagName === 'a');
    expect(link).toMatchObject({ at: { line: 3, column: 3 } });
  });
});

describe('blocks', () => {
  test('have their name, attributes, and where each stands', () => {
    const [block] = blocksOf('One\n\nA <Claim id="flood" bare>left\nits</Claim> b');
    expect(block).toEqual({
      type: 'block',
      name: 'Claim',
      attributes: { id: 'flood', bare: true },
      attributePlaces: { id: { line: 3, column: 10 }, bare: { line: 3, column: 21 } },
      valuePlaces: { id: [{ line: 3, column: 14 }], bare: [{ line: 3, column: 21 }] },
      inline: true,
      children: [{ type: 'text', value: 'left\nits' }],
      at: { line: 3, column: 3 },
      written: { text: 'left\nits', at: { line: 3, column: 26 } },
    });
  });

  test.each([
    [
      'with what is not printed',
      'A <Claim id="b">of <Figure figure="x" /> *m*</Claim>.',
      'of <Figure figure="x" /> *m*',
    ],
    ['that begin with a block', 'A <Claim id="b"><Figure figure="x" /> m</Claim>.', '<Figure figure="x" /> m'],
    ['as they are escaped', 'A <Claim id="b">\\{c\\} &amp; d</Claim>.', '\\{c\\} &amp; d'],
    ['in a quotation over two lines', '> A <Claim id="b">c\n> d</Claim>.', 'c\n> d'],
    ['in a list', '- A <Claim id="b">c\n  d</Claim>.', 'c\n  d'],
    ['in a cell', '| a |\n| - |\n| <Claim id="b">c d</Claim> |', 'c d'],
    ['alone on their lines', '<Claim id="b">\nc\n\nd\n</Claim>', 'c\n\nd'],
  ])('that are claims keep their words as they are written: %s', (_, text, written) => {
    const claim = blocksOf(text).find(({ name }) => name === 'Claim');
    const start = text.indexOf(written);
    expect(claim?.written).toEqual({ text: written, at: placeAt(text, start) });
  });

  test.each(['A <Claim id="b"></Claim>.', 'A <Term id="b">c</Term>.'])('%s keeps no words', (text) => {
    expect(blocksOf(text)[0]).not.toHaveProperty('written');
  });

  test.each([
    ['on the same line', '<Map\n  places = "a, b"\n/>', { line: 2, column: 13 }],
    ['on the next line', '<Map\n  places=\n    "a, b"\n/>', { line: 3, column: 6 }],
    ['in single quotation marks', "<Map places='a, b' />", { line: 1, column: 14 }],
    ['with line breaks of Windows', '<Map\r\n  places="a, b"\r\n/>', { line: 2, column: 11 }],
  ])('know where a value stands: %s', (_, text, place) => {
    expect(blocksOf(text)[0]?.valuePlaces['places']).toEqual([place]);
    expect(blocksOf(text)[0]?.attributes['places']).toBe('a, b');
  });

  test.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
  ])('know where each line of a value stands, whatever its indent: %j', (_, end) => {
    const [block] = blocksOf(['<Map', '  places="a,', '      b,', '    c', '  d"', '/>'].join(end));
    expect(block?.valuePlaces['places']?.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    const rows = String(block?.attributes['places']).split(/\r?\n/);
    const letters = block?.valuePlaces['places']?.map(({ column }, at) => column + rows[at]!.search(/\S/));
    expect(letters).toEqual([11, 7, 5, 3]);
  });

  test.each([
    ['in a sentence', 'A <Figure figure="x" /> b', true],
    ['in a heading', '## A <Figure figure="x" />', true],
    ['in a cell', '| a |\n| - |\n| <Figure figure="x" /> |', true],
    ['in an entry of a list', '- a <Figure figure="x" />', true],
    ['in another block in a sentence', 'A <B>c <Figure figure="x" /></B>', true],
    ['at the beginning of a sentence', '<Figure figure="x" /> is it', true],
    ['alone on its lines', '<Figure figure="x" />', false],
    ['alone on its lines, over several', '<Figure\n  figure="x"\n/>', false],
    ['alone with words in it', '<Figure figure="x">a b</Figure>', false],
    ['alone with words over two lines', '<Figure figure="x">a\nb</Figure>', false],
    ['alone with paragraphs in it', '<Figure figure="x">\na\n\nb\n</Figure>', false],
    ['alone with a list in it', '<Figure figure="x">\n- a\n</Figure>', false],
  ])('%s are in running text: or not', (_, text, inline) => {
    const figure = blocksOf(text).find(({ name }) => name === 'Figure');
    expect(figure?.inline).toBe(inline);
  });

  test('alone on one line hold their words as a paragraph, as they do over several lines', () => {
    const short = blocksOf('<Note title="x">One *two*.</Note>')[0];
    const long = blocksOf('<Note title="x">\nOne *two*.\n</Note>')[0];
    expect(short?.children).toEqual(long?.children);
    expect(short?.children).toMatchObject([{ type: 'element', tagName: 'p' }]);
  });

  test('with an attribute of any name keep it, so that the check sees it', () => {
    const [block] = blocksOf('A <Claim id="b" __proto__="c" constructor="d">e</Claim>');
    expect(Object.entries(block?.attributes ?? {})).toEqual([
      ['id', 'b'],
      ['__proto__', 'c'],
      ['constructor', 'd'],
    ]);
  });
});
