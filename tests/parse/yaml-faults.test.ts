import { expect, test } from 'vitest';
import { parseYaml } from '../../src/parse/yaml.ts';
import { marked } from '../fixtures/marked.ts';
import { processorTime } from '../processor-time.ts';

const parse = (text: string) => parseYaml('a.yaml', text);

test.each([
  ['a key twice', 'a: 1\n▸a: 2\n', 'E-YAML', 'has the same key twice'],
  ['a key twice in a nested map', 'a:\n  b: 1\n  ▸b: 2\n', 'E-YAML', 'has the same key twice'],
  ['a key twice, once in quotation marks', 'a: 1\n▸"a": 2\n', 'E-YAML', 'has the same key twice'],
  ['a key twice in braces', 'a: { b: 1, ▸b: 2 }\n', 'E-YAML', 'has the same key twice'],
  ['a number and its text as keys', '1: a\n▸"1": b\n', 'E-YAML', 'has the same key twice'],
  ['a truth twice as a key', 'true: a\n▸True: b\n', 'E-YAML', 'has the same key twice'],
  ['a backslash in quotation marks', 'a: "at least ▸\\<5 feet"\n', 'E-YAML', 'has a backslash that YAML takes'],
  [
    'two versions that git could not join',
    'a: b\n▸<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> main\n',
    'E-YAML',
    'holds two versions that git could not join: <<<<<<<',
  ],
  ['the end of the second one', 'a: b\n▸>>>>>>> main\n', 'E-YAML', 'that git could not join: >>>>>>>'],
  ['what parts them', 'a: b\n▸=======\nc: d\n', 'E-YAML', 'that git could not join: ======='],
  ['a blank that does not break before a key', 'a:\n▸\u00A0 b: c\n', 'E-YAML', 'has a blank of another kind (U+00A0)'],
  ['one behind a colon', 'a:▸\u00A0b\nc: d\n', 'E-YAML', 'has a blank of another kind (U+00A0)'],
  ['a wide colon', 'a: b\nc▸：d\n', 'E-YAML', 'has a colon of another kind (U+FF1A)'],
  ['a wide blank', 'a: b\n▸\u3000c: d\n', 'E-YAML', 'has a blank of another kind (U+3000)'],
  ['a tab', 'a:\n▸\tb: c\n', 'E-YAML', 'is indented with a tab, shown as →'],
  ['a quotation mark that is not closed', 'a: ▸"x\nb: y\n', 'E-YAML', 'lacks a closing quotation mark'],
  ['a single quotation mark that is not closed', "a: ▸'x\nb: y\n", 'E-YAML', 'lacks a closing quotation mark'],
  ['a bracket that is not closed', 'a: ▸[b, c\nd: e\n', 'E-YAML', 'lacks a closing bracket'],
  ['a brace that is not closed', 'a: ▸{ b: c\nd: e\n', 'E-YAML', 'lacks a closing bracket'],
  ['a colon in a text', 'title: ▸The river: it rose\n', 'E-YAML', 'has a colon in a text without quotation marks'],
  ['a key with a deeper indent', 'a: ▸1\n b: 2\n', 'E-YAML', 'is followed by a line with a deeper indent'],
  [
    'an entry’s key with a deeper indent',
    '- on: ▸x\n    text: y\n',
    'E-YAML',
    'is followed by a line with a deeper indent',
  ],
  ['an entry’s key with a shallower indent', '- on: x\n▸ text: y\n', 'E-YAML', 'is not indented like its neighbours'],
  ['words behind a quotation', 'a: "The board" ▸denied it\n', 'E-YAML', 'has more words behind the end of its value'],
  ['an apostrophe in a quotation', "a: 'The board'▸s word'\n", 'E-YAML', 'has more words behind the end of its value'],
  [
    'words behind a bracket',
    'a: [The board]▸(/x/) denied it\n',
    'E-YAML',
    'has more words behind the end of its value',
  ],
  ['words behind a star', 'a: *The ▸board* denied it\n', 'E-YAML', 'has more words behind the end of its value'],
  ['a list on the line of its key', 'a: ▸- b\n', 'E-YAML', 'has a list on the line of its key'],
  ['a text on the line of its sign', 'a: > ▸The board\n', 'E-YAML', 'has words on the line of its > or |'],
  ['a key with a shallower indent', 'a:\n  - b\n▸ c: d\n', 'E-YAML', 'is not indented like its neighbours'],
  ['a line without a key', 'a: b\n▸just words\nc: d\n', 'E-YAML', 'is not a key with its value'],
  ['a colon without a blank', '▸a:b\nc: d\n', 'E-YAML', 'is not a key with its value'],
  ['a text that begins with an at sign', 'a: ▸@home\n', 'E-YAML', 'begins with a sign that YAML keeps for itself'],
  ['a text that begins with a back tick', 'a: ▸`home`\n', 'E-YAML', 'begins with a sign that YAML keeps for itself'],
  ['a text that begins with a tag', 'a: !▸[b](/c/) d\n', 'E-YAML', 'begins with a sign that YAML keeps for itself'],
  ['two texts in brackets without a comma', 'a: [▸"b" "c"]\n', 'E-YAML', 'has something between brackets'],
  ['a key without a colon behind others', 'a: b\n▸c\n', 'E-YAML', 'is not a key with its value'],
  ['a sign behind that of a text', 'a: >▸#b\n', 'E-YAML', 'cannot be read as YAML'],
  ['a second document', 'a: b\n▸---\nc: d\n', 'E-YAML', 'has a line --- or ... that begins a second text'],
  ['an anchor', 'a: ▸&x [b]\nc: d\n', 'E-YAML-ALIAS', 'uses a YAML anchor or alias'],
  ['an anchor on a key', '▸&x a: b\n', 'E-YAML-ALIAS', 'uses a YAML anchor or alias'],
  ['many of them, told once', 'a: ▸&x [b]\nc: [*x, *x]\n', 'E-YAML-ALIAS', 'at 3 places'],
  ['an alias without an anchor', 'a: ▸*x\n', 'E-YAML-ALIAS', 'uses a YAML anchor or alias'],
  ['a tag of YAML', 'a: ▸!!str 12\n', 'E-YAML-TAG', 'uses a YAML tag'],
  ['a tag of its own', 'a: ▸!env SECRET\n', 'E-YAML-TAG', 'uses a YAML tag'],
  ['a directive', '▸%YAML 1.1\n---\na: yes\n', 'E-YAML-TAG', 'begins with a YAML directive'],
  ['a key that is a list', '▸[a]: b\n', 'E-YAML-KEY', 'has a key that is no word'],
  ['a key without a letter', '▸"": b\n', 'E-YAML-KEY', 'has a key that is no word'],
  ['a key that is nothing', '▸~: b\n', 'E-YAML-KEY', 'has a key that is no word'],
  ['a key of the language below', '▸__proto__: b\n', 'E-YAML-KEY', 'has the key “__proto__”'],
  ['such a key in quotation marks', 'a:\n  ▸"__proto__": b\n', 'E-YAML-KEY', 'has the key “__proto__”'],
  ['such a key with an escape', '▸"\\x5f_proto__": b\n', 'E-YAML-KEY', 'has the key “__proto__”'],
  ['another of these', 'a: { ▸constructor: b }\n', 'E-YAML-KEY', 'has the key “constructor”'],
  ['a third of these', '▸prototype: b\n', 'E-YAML-KEY', 'has the key “prototype”'],
  ['a directive behind comments', '# a\n\n▸%YAML 1.1\n---\na: b\n', 'E-YAML-TAG', 'begins with a YAML directive'],
  ['a comment behind a text', 'a: room ▸#4 of the mill\n', 'E-YAML-COMMENT', 'has a comment behind a text'],
])('%s is refused at its place', (_, text, code, message) => {
  const { text: source, line, column } = marked(text);
  const { data, problems } = parse(source);
  expect(data).toBeUndefined();
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ file: 'a.yaml', line, column, code });
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.fix).toMatch(/^[A-Z].+\.$/);
});

test.each(['048', '0o17', '0x17', '1e3', '+5', '.5', '5.', '-0', '.inf', '-.inf', '.nan', '9007199254740993', '-012'])(
  'the number %s is refused, because it would be read as another one',
  (number) => {
    const { problems } = parse(`a:\n  b: ${number}\n`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line: 2, column: 6, code: 'E-NUMBER' });
    expect(problems[0]?.message).toContain(`“${number}”`);
  },
);

test.each(['launched: ▸048', 'at: { launched: ▸0o17 }', 'by_region:\n        a: ▸+3'])(
  'below figures, a number that would be read as another one has the code of figures: %s',
  (lines) => {
    const { text, line, column } = marked(`a:\n  figures:\n    b:\n      ${lines}\n`);
    expect(parse(text).problems).toMatchObject([{ line, column, code: 'E-FIG' }]);
  },
);

test.each([
  ['6.1234567', 'at most six digits'],
  ['0.0000001', 'at most six digits'],
  ['1234567890123.12345', 'at most 15'],
])('the figure %s is refused, because it would be printed as another one', (number, fix) => {
  const { problems } = parse(`a:\n  figures:\n    b: ${number}\n`);
  expect(problems).toMatchObject([{ line: 3, column: 8, code: 'E-FIG' }]);
  expect(problems[0]?.message).toContain(`“${number}”`);
  expect(problems[0]?.fix).toContain(fix);
});

test('a figure of six digits behind the point, and a place of more, are read', () => {
  expect(parse('a:\n  figures:\n    b: -0.000001\n  at: [69.8512345678]\n').problems).toEqual([]);
});

test('words that other readers of YAML take for truths, times or numbers are texts', () => {
  const words = { a: 'yes', b: 'No', c: 'on', d: 'off', e: '12:30:45', f: '1_000', g: 'NO', h: '2023-04-12', i: 'y' };
  const text = Object.entries(words).map(([key, word]) => `${key}: ${word}\n`);
  expect(parse(text.join(''))).toMatchObject({ data: words, problems: [] });
});

test('a merge key merges nothing', () => {
  expect(parse('a: { b: c }\n<<: { d: e }\n').data).toEqual({ a: { b: 'c' }, '<<': { d: 'e' } });
});

test.each([
  ['empty lines', `${'\n'.repeat(200_000)}a: b`],
  ['lines of blanks', `${' \n'.repeat(100_000)}a: b`],
  ['comments', `${'# a\n'.repeat(100_000)}a: b`],
  ['keys', Array.from({ length: 50_000 }, (_, at) => `k${at}: a`).join('\n')],
  ['tags', '- !a b\n'.repeat(20_000)],
])('a text of very many %s is read in bounded time', (_, text) => {
  const took = processorTime(() => {
    expect(parse(text).problems.every(({ code }) => code === 'E-YAML-TAG')).toBe(true);
  });
  expect(took).toBeLessThan(15_000);
});

test('a number in quotation marks is a text, and a number of many digits in a text stays as it is', () => {
  expect(parse('a: "048"\nb: 048 drones\nc: 1,000\n')).toMatchObject({
    data: { a: '048', b: '048 drones', c: '1,000' },
    problems: [],
  });
});

test('of several faults that follow from one, the first is told', () => {
  const { problems } = parse('a: "x\nb: y\nc: z\n- d\n');
  expect(problems.map(({ line }) => line)).toEqual([1]);
});

test('keys that stand twice are all told', () => {
  const { problems } = parse('a: 1\na: 2\nb: 1\nb: 2\n');
  expect(problems.map(({ line }) => line)).toEqual([2, 4]);
});

test('comments on lines of their own, a first line --- and a byte-order mark are no problem', () => {
  const { data, problems } = parse('# one\n---\na: b\n# two\nc: |\n  # no comment\n');
  expect(problems).toEqual([]);
  expect(data).toEqual({ a: 'b', c: '# no comment\n' });
});
