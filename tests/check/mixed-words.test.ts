import { describe, expect, test } from 'vitest';
import { findMixedWords } from '../../src/check/mixed-words.ts';

const lettersIn = (text: string) => findMixedWords(text).map(({ letter, around }) => `${letter} in ${around}`);

describe('a letter that is no slip passes:', () => {
  test.each([
    ['a sign of the war in a Cyrillic word among Latin ones', 'the word Ку\u0053басс, as they write it'],
    ['a single S of the war', 'Своя \u0053ила и воля'],
    ['two initials with an ending', 'новый \u0050\u0043шный мир'],
    ['a Latin letter between two Greek ones, as in a formula', 'where Δ\u0054Δ is small'],
  ])('%s', (_, text) => expect(lettersIn(text)).toEqual([]));
});

describe('a letter that looks like its neighbours is found:', () => {
  test.each([
    ['within what is struck out', 'Z~~\u0435~~lensky', ['\u0435 in Latin']],
    ['within emphasis of underscores', 'Z_\u0435_lensky', ['\u0435 in Latin']],
    ['behind an accent that is a sign of its own', 'cafe\u0301t\u0435ria', ['\u0435 in Latin']],
    ['among three Greek letters', 'ΔTΔΔ', ['T in Greek']],
    ['behind one initial', '\u0420rice', ['\u0420 in Latin']],
    ['beside a sign of the war, where nothing around is Cyrillic', 'the Z\u0430 sign', ['\u0430 in Latin']],
    ['where only words before it tell of which alphabet it is', 'Ответ дан \u0063\u043E', ['\u0063 in Cyrillic']],
  ])('%s', (_, text, found) => expect(lettersIn(text)).toEqual(found));
});

describe('of a word is shown', () => {
  const shownOf = (text: string) => findMixedWords(text)[0]?.word;
  const [twenty, nineteen] = ['l'.repeat(20), 'l'.repeat(19)];
  test.each([
    ['all, without Markdown', 'Z**\u0435**len__sky__', 'Z\u0435lensky'],
    ['all of twenty letters before it and nineteen behind', `${twenty}\u0435${nineteen}`, `${twenty}\u0435${nineteen}`],
    ['what is near to it in a longer one', `x${twenty}\u0435${nineteen}x`, `…${twenty}\u0435${nineteen}…`],
    [
      'no half of a letter',
      `${'\u{1D41B}'.repeat(15)}\u0301\u0435${'\u{1D41B}'.repeat(15)}`,
      `…${'\u{1D41B}'.repeat(9)}\u0301\u0435${'\u{1D41B}'.repeat(9)}…`,
    ],
  ])('%s', (_, text, shown) => expect(shownOf(text)).toBe(shown));
});
