import { describe, expect, test } from 'vitest';
import { mixedAlphabets } from '../../../../src/check/rules/text/mixed-alphabets.ts';
import { findMarked, subjectOf } from '../../text-subject.ts';

test.each([
  [
    'a Cyrillic letter in a Latin name',
    'Brindl▸\u0435combe',
    '“\u0435” (U+0435) in “Brindl\u0435combe” is a Cyrillic letter among Latin ones',
    'Type the Latin letter “e” in its place',
  ],
  [
    'a Latin letter in a Cyrillic name',
    '\u041C▸o\u0441\u043A\u0432\u0430',
    '“o” (U+006F) in “\u041Co\u0441\u043A\u0432\u0430” is a Latin letter among Cyrillic ones',
    'Type the Cyrillic letter “\u043E” in its place',
  ],
  [
    'a Greek letter in a Latin name',
    '▸\u03A1utin',
    '“\u03A1” (U+03A1) in “\u03A1utin” is a Greek letter among Latin ones',
    'Type the Latin letter “P” in its place',
  ],
  [
    'a Latin letter in a Greek name',
    '▸A\u03B8\u03AE\u03BD\u03B1',
    '“A” (U+0041) in “A\u03B8\u03AE\u03BD\u03B1” is a Latin letter among Greek ones',
    'Type the Greek letter “\u0391” in its place',
  ],
])('%s', (_, word, message, fix) => {
  expect(findMarked(mixedAlphabets, `a: one\nb: two ${word} three\n`)).toEqual({
    file: 'terms.yaml',
    line: 2,
    column: expect.any(Number) as number,
    code: 'E-MIX',
    message: `${message}, and looks like one of them`,
    fix: `${fix}; if both alphabets are meant, put a hyphen between them.`,
  });
});

describe('the first letter of the fewer is refused', () => {
  test.each([
    ['several of them', 'Z▸\u0435l\u0435nsky'],
    ['the first of the word', '▸\u0410lder'],
    ['the last of the word', 'Pric▸\u0435'],
    ['capitals', 'NAT▸\u041E'],
    ['an accent that is one sign with it', 'caf▸\u0451'],
    ['an accent that is a sign of its own', 'caf▸\u0435\u0301'],
    ['Ukrainian', '\u041A\u0438▸i\u0432'],
    ['Ukrainian, with a capital', '▸K\u0438\u0457\u0432'],
    ['Serbian', '▸j\u0435\u0437\u0435\u0440\u043E'],
    ['a unit', '▸k\u0412\u0442'],
    ['Cyrillic and Greek', '▸\u0391\u043C\u0443\u0440'],
    ['Greek and Cyrillic', '\u039F\u03B4\u03B7\u03C3▸\u043E\u03C2'],
    ['letters of three alphabets', 'Br▸\u0456ndlec\u03BFmbe'],
    ['Armenian', 'Br▸\u0585ndle'],
    ['Cherokee', '▸\u13A0AM'],
    ['Lisu', '▸\uA4D0ANK'],
    ['Coptic', 'd▸\u2C9Fve'],
    ['a mathematical letter', 'br▸\u{1D5C2}dge'],
    ['behind an emoji, counted in UTF-16', '😀 d▸\u043Eve'],
    ['within emphasis', 'Z**▸\u0435**lensky'],
    ['within a name with digits before it', '300d▸\u043Eve'],
    ['the second part of a name', 'Alder-W▸\u0430ter'],
    ['behind an apostrophe', 'd’▸\u0410lder'],
    ['a name that is nearly all Cyrillic', '\u0440\u0430\u0443\u0440\u0430▸l'],
    ['a host', 'https://www.▸\u0430pple.example/'],
    ['an id', '▸\u0441laims: 1'],
  ])('%s', (_, text) => {
    expect(findMarked(mixedAlphabets, text).code).toBe('E-MIX');
  });

  test('where there are as many of both, the words around tell which is foreign', () => {
    expect(findMarked(mixedAlphabets, 'Ответ ▸c\u043E стороны').message).toContain('Latin letter among Cyrillic');
    expect(findMarked(mixedAlphabets, 'The answer c▸\u043E they').message).toContain('Cyrillic letter among Latin');
  });
});

test.each([
  ['as an escape of YAML', 'terms.yaml', String.raw`a: "Zel▸\u0435nsky"`],
  ['as a reference', 'stories/a/index.mdx', '---\n---\nZel▸&#1077;nsky'],
  ['as a reference by name', 'stories/a/index.mdx', '---\n---\nZel▸&iecy;nsky'],
  ['as a reference by a Greek name', 'stories/a/index.mdx', '---\n---\nM▸&omicron;scow'],
  ['in front matter', 'stories/a/index.mdx', '---\ntitle: Zel▸\u0435nsky\n---\n'],
])('%s', (_, path, text) => {
  expect(findMarked(mixedAlphabets, text, path).code).toBe('E-MIX');
});

test('each word is told', () => {
  expect(mixedAlphabets.check(subjectOf('d\u043Eve d\u043Eve\nd\u043Eve'))).toMatchObject([
    { line: 1, column: 2 },
    { line: 1, column: 7 },
    { line: 2, column: 2 },
  ]);
});
