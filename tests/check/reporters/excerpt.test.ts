import { describe, expect, test } from 'vitest';
import { cellsOf, widthOf } from '../../../src/check/reporters/cells.ts';
import { excerptOf } from '../../../src/check/reporters/excerpt.ts';

/** What stands over the marker. */
function over(line: string, column: number, columns: number, endColumn?: number): string {
  const { text, before, marked } = excerptOf(line, column, columns, endColumn);
  let at = 0;
  const cells = cellsOf(text).map((cell) => ({ ...cell, at: (at += cell.width) - cell.width }));
  return cells
    .filter((cell) => cell.at >= before && cell.at < before + marked)
    .map((cell) => cell.text)
    .join('');
}

test('a short line stands as it is', () => {
  expect(excerptOf('  says: [bord]', 10, 80, 14)).toEqual({ text: '  says: [bord]', before: 9, marked: 4 });
});

describe('the marker stands under the place', () => {
  test.each([
    ['behind a tab', '\tlable: x', 2, 7, 'lable'],
    ['behind Hangul', '강의 물이 ▸넘쳤다'.replace('▸', ''), 7, 10, '넘쳤다'],
    ['behind emoji', '👩‍🚒 said', 7, 11, 'said'],
    ['behind what nobody sees', 'a\u202Ebord', 3, 7, 'bord'],
    ['at a letter with a mark', 'xe\u0301y', 2, undefined, 'e\u0301'],
    ['at one that nobody sees', 'Mos\u200Bcow', 4, undefined, '<U+200B>'],
  ])('%s', (_, line, column, end, words) => expect(over(line, column, 80, end)).toBe(words));
});

describe('a long line is cut around the place', () => {
  const line = `${'left '.repeat(40)}bord${' right'.repeat(40)}`;

  test.each([
    ['in its middle', line, 201, 205, 'bord'],
    ['at its start', `bord ${line}`, 1, 5, 'bord'],
    ['at its end', `${line} bord`, line.length + 2, line.length + 6, 'bord'],
    ['among Hangul', `${'강'.repeat(90)}bord${'강'.repeat(90)}`, 91, 95, 'bord'],
  ])('%s', (_, text, column, end, words) => {
    const excerpt = excerptOf(text, column, 60, end);
    expect(widthOf(cellsOf(excerpt.text))).toBeLessThanOrEqual(60);
    expect(excerpt.text).toContain('…');
    expect(over(text, column, 60, end)).toBe(words);
  });

  test('whose place alone is too long', () => {
    const excerpt = excerptOf('a'.repeat(200), 1, 20, 201);
    expect(excerpt).toEqual({ text: `${'a'.repeat(19)}…`, before: 0, marked: 20 });
  });
});

test('a place behind the end of its line is marked there', () =>
  expect(excerptOf('abc', 9, 80)).toEqual({ text: 'abc', before: 3, marked: 1 }));

test('a line holds no command to GitHub', () => expect(excerptOf('##[add-mask]x', 1, 80).text).toBe('## [add-mask]x'));

test('a line of half a megabyte takes no time', () => {
  const line = '강'.repeat(500_000);
  for (let column = 1; column < 500_000; column += 1000) {
    expect(over(line, column, 60)).toBe('강');
  }
});
