import { describe, expect, test } from 'vitest';
import { unescapeText } from '../../src/parse/escapes.ts';
import { processorTime } from '../processor-time.ts';

const yaml = (text: string) => unescapeText(text, { quoted: text.length, references: 'none' });
const markdown = (text: string) => unescapeText(text, { quoted: 0, references: 'markdown' });
const xml = (text: string) => unescapeText(text, { quoted: 0, references: 'xml' });

describe('escapes of YAML', () => {
  test.each([
    ['two, four and eight digits', String.raw`a: "\x41\u0042\U0001F600"`, 'a: "AB😀"'],
    ['signs that nobody sees', String.raw`- "\0\a\b\e\v\f\N\L\P"`, '- "\0\x07\b\x1b\v\f\x85\u2028\u2029"'],
    ['halves of a character', String.raw`{"a":"\uD83D\uDE00"}`, '{"a":"😀"}'],
    ['the beginning of a line', String.raw`  "\x41"`, '  "A"'],
    ['several lines', '["\\x41\n\\x42"]', '["A\nB"]'],
    ['a word behind an escaped quotation mark', String.raw`a: "\"\x41"`, String.raw`a: "\"A"`],
  ])('are read: %s', (_, written, read) => {
    expect(yaml(written).text).toBe(read);
  });

  test.each([
    ['a backslash that is one itself', String.raw`a: "\\x41"`],
    ['blanks and visible signs', String.raw`a: "\n\t\r\/\_\ \""`],
    ['too few digits', String.raw`a: "\x4 \u004"`],
    ['a number above all characters', String.raw`a: "\U00110000"`],
    ['single quotation marks', String.raw`a: '\x41'`],
    ['no quotation marks', String.raw`a: C:\x41\apps`],
    ['quotation marks within a text', String.raw`a: the "C:\x41"`],
    ['quotation marks that are not closed', String.raw`a: "\x41`],
  ])('are left as they are: %s', (_, written) => {
    expect(yaml(written).text).toBe(written);
  });

  test('are read only in so much of a text as is YAML', () => {
    const text = String.raw`a: "\x41"` + '\n' + String.raw`a: "\x41"`;
    const read = unescapeText(text, { quoted: 10, references: 'none' }).text;
    expect(read).toBe('a: "A"\n' + String.raw`a: "\x41"`);
  });
});

describe('references of Markdown', () => {
  test.each([
    ['decimal and hexadecimal numbers', '&#65;&#x42;&#X43;', 'ABC'],
    ['names', '&iecy;&shy;&ZeroWidthSpace;&omicron;', 'е\u00AD\u200Bο'],
    ['names of two characters', '&bne;', '=\u20E5'],
    ['ends of lines', 'a&NewLine;b&Tab;c', 'a\nb\tc'],
    ['an ampersand behind a backslash that is one itself', String.raw`\\&#65;`, String.raw`\\A`],
  ])('are read: %s', (_, written, read) => {
    expect(markdown(written).text).toBe(read);
  });

  test.each([
    '&amp;',
    '&nbsp;',
    '&unknown;',
    '&iecy',
    '& iecy;',
    '&#;',
    '&#x110000;',
    '&#12345678;',
    String.raw`\&#65;`,
  ])('are left as they are: %s', (written) => {
    expect(markdown(written).text).toBe(written);
  });
});

test('in XML a backslash is one, and names are not known', () => {
  expect(xml(String.raw`\&#65;&#x42;&iecy;`).text).toBe(String.raw`\AB&iecy;`);
});

test('escapes are read before references', () => {
  const text = String.raw`a: "\u0026#x41;"`;
  const read = unescapeText(text, { quoted: text.length, references: 'markdown' });
  expect(read.text).toBe('a: "A"');
  expect([3, 4, 5].map(read.originOf)).toEqual([3, 4, 15]);
});

test('every character knows where it is written', () => {
  const read = markdown('ab&#65;c&#x1F600;&shy;d');
  expect(read.text).toBe('abAc😀\u00ADd');
  expect([...Array(read.text.length + 1).keys()].map(read.originOf)).toEqual([0, 1, 2, 7, 8, 8, 17, 22, 23]);
  expect(markdown('plain').originOf(3)).toBe(3);
});

test('half a megabyte of names is read in a moment', () => {
  const text = Array.from({ length: 60_000 }, (_, at) => `&a${at.toString(36)};`).join('');
  expect(processorTime(() => markdown(text))).toBeLessThan(5_000);
});
