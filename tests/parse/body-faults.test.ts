import { describe, expect, test } from 'vitest';
import { textIn } from '../../src/model/body.ts';
import { parseBody } from '../../src/parse/body.ts';
import { onlyProblem, treeOf } from './read-tree.ts';

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
    ['one word in braces, which may be a name', 'A ▸{drones} b', 'holds a brace { that begins code: {drones}'],
    ['words that code begins with', 'A ▸{new Date} b', 'holds a brace { that begins code: {new Date}'],
    ['a call', '▸{process.exit(0)}', 'holds a brace { that begins code: {process.exit(0)}'],
    ['a loop', '▸{(() => { while (true) {} })()}', 'holds a brace { that begins code: {(() => { while'],
    ['code over several lines', 'A ▸{b +\n  c} d', 'holds a brace { that begins code: {b + c}'],
    ['braces in braces', 'A ▸{{b}} c', 'holds a brace { that begins code: {{b}}'],
    ['empty braces', 'A ▸{} b', 'holds a brace { that begins code'],
    ['code between two comments', 'A ▸{/* x */ y /* z */} b', 'holds a brace { that begins code'],
    ['code after a comment', 'A ▸{/* x */ 1} b', 'holds a brace { that begins code'],
    ['a comment of one line', 'A ▸{// x\n} b', 'holds a brace { that begins code'],
    ['a brace that is not closed', 'A ▸{ b\n\nC', 'holds a brace { that is not closed'],
    ['a brace not closed after one that is', 'A `{x}` ▸{ b', 'holds a brace { that is not closed'],
    ['a brace of which only an inner one is closed', 'A ▸{ b {c} d', 'holds a brace { that is not closed'],
    ['a comment that is not closed', 'A ▸{/* b', 'holds a brace { that is not closed'],
    ['a comment that is not closed before its brace', 'A ▸{/* b }', 'holds a brace { that is not closed'],
    ['a value in braces', 'A <Claim ▸id={"b"}>c</Claim>', 'id of <Claim> is in braces'],
    ['a value of several words in braces', 'A <Claim ▸id={b c}>d</Claim>', 'id of <Claim> is in braces'],
    ['nothing in braces for a value', 'A <Claim id=▸{}>d</Claim>', 'has braces { } within a tag'],
    ['a comment in braces for a value', 'A <Claim id=▸{/* b */}>d</Claim>', 'has braces { } within a tag'],
    ['a comment in a tag', 'A <Claim ▸{/* b */}>d</Claim>', 'has braces { } within a tag'],
    ['spread attributes', 'A <Claim ▸{...b}>c</Claim>', '<Claim> has braces among its attributes'],
    ['an object among attributes', 'A <Claim ▸{b: 1}>c</Claim>', '<Claim> has braces among its attributes'],
    ['an export with blank lines in it', '▸export const a = {\n\n  b\n', 'begins a line with import or export'],
    ['an export of Windows', 'A\r\n\r\n▸export default 1\r\n', 'begins a line with import or export'],
  ])('%s', (_, source, message) => {
    const problem = onlyProblem(source);
    expect(problem.code).toBe('E-CODE');
    expect(problem.message).toContain(message);
    expect(problem.fix).toMatch(/^[A-Z].+[.{]$/);
  });
});

describe('braces are found wherever they stand', () => {
  test.each([
    ['a heading', '## A ▸{b}'],
    ['a list', '- a\n- ▸{b}'],
    ['a list in a list', '- a\n  - b ▸{c}'],
    ['a quotation', '> a ▸{b}'],
    ['a quotation, on its own', '> ▸{b}'],
    ['a cell', '| a | b |\n| - | - |\n| c | d ▸{e} |'],
    ['the head of a table', '| a ▸{b} |\n| - |\n'],
    ['a footnote', 'A[^b]\n\n[^b]: C ▸{d}'],
    ['emphasis', 'A *b **▸{c}***'],
    ['the words of a link', 'A [b ▸{c}](/d/)'],
    ['a block', '<Note title="a">\n▸{b}\n</Note>'],
    ['a block in a sentence', 'A <Claim id="b">c ▸{d}</Claim>'],
    ['a task', '- [x] ▸{a}'],
    ['strikethrough', 'A ~~▸{b}~~'],
    ['behind a bare address', 'See https://a.example/ ▸{b}'],
  ])('in %s', (_, source) => expect(onlyProblem(source).code).toBe('E-CODE'));

  test.each([
    ['a code span', 'A `{b}` c'],
    ['a code block', '```js\nexport const a = {b}\n```'],
    ['the name of a code block’s language', '```{b}\nc\n```'],
    ['the title of a link', 'A [b](/c/ "{d}")'],
    ['the address of a link', 'A [b](/{c}/)'],
    ['the words for a picture', 'A ![{b}](c.png)'],
    ['a definition', 'A [b]\n\n[b]: /c/ "{d}"'],
    ['the value of an attribute', 'A <Claim id="{b}">c</Claim>'],
    ['escaped, in a cell', '| a |\n| - |\n| \\{b\\} |'],
  ])('in %s they are text, and no code', (_, source) => expect(parseBody('a.mdx', source).problems).toEqual([]));
});

describe('a line that begins with import or export', () => {
  test.each([
    ['in a list', '- export const a = 1'],
    ['in a quotation', '> import a from "b"'],
    ['indented', '  export const a = 1'],
    ['within a paragraph', 'They\nexport const a = 1'],
    ['with a tab', 'export\tduties'],
    ['after a line separator, which ends no line of Markdown', 'A\u2028export const a = 1'],
    ['that is a longer word', 'exports rose'],
    ['with a capital', 'Export duties rose'],
  ])('%s is a sentence', (_, source) => expect(parseBody('a.mdx', source).problems).toEqual([]));

  test.each([
    ['a sentence', '▸export duties rose.', 'Begin the line with another word: “The export duties rose.”.'],
    [
      'a sentence with a block in it',
      '▸export duties <Claim id="duties">rose</Claim>.',
      'Begin the line with another word: “The export duties <Claim …”.',
    ],
    ['code', '▸import a from "b"', 'Delete the line: content is never run as code.'],
    ['code without a from', '▸export default function () {}', 'Delete the line'],
  ])('is mended as %s', (_, source, fix) => expect(onlyProblem(source).fix).toContain(fix));
});

describe('words in braces are no code', () => {
  test.each([
    ['in a sentence', 'At dawn ▸{48 drones} came.', '“At dawn \\{48 drones\\} came.”'],
    ['on their own', '▸{48 drones}', '“\\{48 drones\\}”'],
    ['over two lines', 'A ▸{48\ndrones} b', '“A \\{48 drones\\} b”'],
    ['of another script', 'A ▸{세 명} b', '“A \\{세 명\\} b”'],
    ['with the signs of a sentence', 'A ▸{the board’s log, again!} b', '\\{the board’s log, again!\\}'],
    ['that are a number', 'A ▸{1,000} b', '\\{1,000\\}'],
  ])('%s', (_, source, mended) => {
    const problem = onlyProblem(source);
    expect(problem).toMatchObject({ code: 'E-MDX', message: 'has words in braces { }, as code has' });
    expect(problem.fix).toContain('Take the braces out, or put a backslash before each: ');
    expect(problem.fix).toContain(mended);
  });
});

describe('a comment is dropped', () => {
  test.each([
    ['in a sentence', 'A {/* b */}c', 'A c'],
    ['on its own', '{/* a */}\n\nB', 'B'],
    ['over several lines', '{/*\na\n\nb\n*/}\n\nC', 'C'],
    ['with braces in it', 'A {/* {b} } { */}c', 'A c'],
    ['in a block', '<Note title="a">\n{/* b */}\nC\n</Note>', 'C'],
    ['in a list', '- a {/* b */}\n', 'a'],
    ['in a cell', '| a |\n| - |\n| b {/* c */} |', 'a b'],
    ['that holds the sign of a comment', 'A {/* b /* c */}d', 'A d'],
  ])('%s', (_, source, printed) => expect(textIn(treeOf(source)).trim().replace(/\s+/g, ' ')).toBe(printed));
});

describe('HTML in a text with other faults is told beside them', () => {
  test.each([
    ['an element', '<div>a {b}</div>', ['E-TAG 1:1', 'E-CODE 1:8']],
    ['an element with code for a value', 'A <img src={b} />', ['E-CODE 1:8', 'E-TAG 1:3']],
    ['a script, whatever it holds', 'A <script>{b}</script> {c}', ['E-TAG 1:3', 'E-CODE 1:24']],
    ['a style, whatever it holds', '<style>p{"color:red"}</style>', ['E-TAG 1:1']],
  ])('%s', (_, source, told) => {
    const { problems } = parseBody('a.mdx', source);
    expect(problems.map(({ code, line, column }) => `${code} ${line}:${column}`).sort()).toEqual(told.sort());
  });
});

test('all faults of a text are told in one run', () => {
  const { problems } = parseBody('a.mdx', 'A {b} c\n\nexport const d = 1\n\n{48 drones}');
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['E-CODE', 1],
    ['E-CODE', 3],
    ['E-MDX', 5],
  ]);
});

test('an attribute that stands twice is refused at the second', () => {
  expect(onlyProblem('A <Claim id="b" ▸id="c">d</Claim>')).toMatchObject({
    code: 'E-ATTR',
    message: '<Claim> has the attribute “id” twice',
    fix: 'Keep one of the two.',
  });
});
