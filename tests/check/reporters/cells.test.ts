import { describe, expect, test } from 'vitest';
import { cellsOf, fitting, widthOf } from '../../../src/check/reporters/cells.ts';

describe('a sign takes as many columns as a terminal gives it:', () => {
  test.each([
    ['letters', 'Alder', 5],
    ['a letter with a mark', 'e\u0301', 1],
    ['Hangul', '강물', 4],
    ['Hangul in parts', '\u1100\u1161', 2],
    ['Han, kana and wide punctuation', '川の、', 6],
    ['Arabic with marks', 'ارتفعَ', 5],
    ['Persian with its joiner', 'می‌خ', 3],
    ['Cyrillic', 'река', 4],
    ['an emoji', '🌊', 2],
    ['emoji that are joined', '👩‍🚒', 2],
    ['a sign shown as an emoji', '❤️', 2],
    ['a flag', '🇺🇳', 2],
    ['a tab, shown as an arrow', '\t', 2],
    ['a control character, shown as its picture', '\u001B', 1],
    ['what nobody sees, shown by its number', '\u200B', 8],
    ['a mark without a letter', '\u0301', 8],
    ['a joiner without a letter', '\u200D', 8],
  ])('%s', (_, text, columns) => expect(widthOf(cellsOf(text))).toBe(columns));
});

test('a wide sign that finds only half its room is left out', () => {
  const shown = (columns: number) => fitting(cellsOf('a강b'), columns).map(({ text }) => text);
  expect([0, 1, 2, 3, 4, 9].map(shown)).toEqual([[], ['a'], ['a'], ['a', '강'], ['a', '강', 'b'], ['a', '강', 'b']]);
});
