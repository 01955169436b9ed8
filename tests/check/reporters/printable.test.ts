import { describe, expect, test } from 'vitest';
import { printable, printableJson } from '../../../src/check/reporters/printable.ts';

describe('nothing in a printed line acts:', () => {
  test.each([
    ['a colour of a terminal', '\u001B[31mred', '␛[31mred'],
    ['a bell, and a byte of nothing', 'a\u0007b\u0000c', 'a␇b␀c'],
    ['an escape in one sign', '\u009B31mred', '<U+009B>31mred'],
    ['delete', 'a\u007Fb', 'a<U+007F>b'],
    ['a turn of the reading direction', 'a\u202Eb\u2066c', 'a<U+202E>b<U+2066>c'],
    ['a blank of no width', 'Mos\u200Bcow', 'Mos<U+200B>cow'],
    ['separators of lines', 'a\u2028b\u2029c', 'a<U+2028>b<U+2029>c'],
    ['letters that nobody sees', 'a\u{E0041}b\u00ADc', 'a<U+E0041>b<U+00AD>c'],
    ['half of a pair', 'a\uD800b', 'a<U+D800>b'],
    ['line breaks and tabs', 'one\r\ntwo\tthree\nfour', 'one two three four'],
    ['a command to GitHub', 'a ##[add-mask]b', 'a ## [add-mask]b'],
    ['a command to another service', '##vso[task.complete]b', '## vso[task.complete]b'],
  ])('%s', (_, text, line) => expect(printable(text)).toBe(line));
});

describe('a printed line keeps', () => {
  test.each([
    ['Arabic with marks', 'ارتفعَ الماءُ'],
    ['Persian with its joiner', 'می‌خواهم'],
    ['Hangul', '강의 물이 넘쳤다'],
    ['emoji that are joined', '👩‍🚒 and ❤️'],
    ['letters with marks of their own', 'e\u0301'],
  ])('%s', (_, text) => expect(printable(text)).toBe(text));
});

test('nothing in printed JSON acts, and it is read as the same value', () => {
  const value = { 'a\u001B': 'b\u009B\u202E\u2028\u{E0041}\uD800\n##[add-mask]c##vso[d]\u007F', d: ['##', 3] };
  const json = printableJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).toMatch(/^[\n -~]*$/);
  expect(json).not.toMatch(/##\w*\[/);
});
