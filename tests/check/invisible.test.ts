import { describe, expect, test } from 'vitest';
import { findInvisible } from '../../src/check/invisible.ts';

const far = (count: number) => 'x'.repeat(count);
const tags = (letters: string) =>
  [...letters].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const end = '\u{E007F}';

describe('what a script or an emoji needs is none:', () => {
  test.each([
    ['the flag of a part with three letters', `🏴${tags('gbs')}${end}`],
    ['the flag of a part with six letters and digits', `🏴${tags('frx75c')}${end}`],
    ['a flag of tags joined to an emoji', `🏴${tags('gbeng')}${end}\u200D☠`],
    ['a form of a Chinese sign among the older selectors', '葛\uFE00'],
    ['a form of a letter of Phags-pa', '\uA84E\uFE00'],
    ['a form of a question mark of full width', '？\uFE01'],
    ['a space before a Thai word', '(\u200Bท'],
    ['a space behind a Thai word', 'ท\u200B)'],
    ['a mark of direction 24 signs before Hebrew', `\u200E${far(24)}א`],
    ['a mark of direction 24 signs behind Hebrew', `א${far(24)}\u200E`],
    ['a blank before a letter of Braille', '\u2800⠓'],
    ['a blank behind a letter of Braille', '⠓\u2800'],
    ['a sign that joins hieroglyphs', '\u{13000}\u{13430}\u{13000}'],
    ['a control of direction, of which another rule tells', '\u202A \u202E \u2066 \u2069'],
  ])('%s', (_, text) => expect(findInvisible(text)).toEqual([]));
});

describe('the same is refused', () => {
  test.each([
    ['in a flag of two letters', `🏴${tags('gb')}${end}`, { at: 2, signs: `${tags('gb')}${end}` }],
    ['in a flag of seven letters', `🏴${tags('gbengla')}${end}`, { at: 2, signs: `${tags('gbengla')}${end}` }],
    ['25 signs before Hebrew', `\u200E${far(25)}א`, { at: 0, signs: '\u200E' }],
    ['25 signs behind Hebrew', `א${far(25)}\u200E`, { at: 26, signs: '\u200E' }],
    ['on the line before Hebrew', '\u200E\nא', { at: 0, signs: '\u200E' }],
    ['on the line behind Hebrew', 'א\n\u200E', { at: 2, signs: '\u200E' }],
    ['a second time before Hebrew', '\u200E\u200Fא', { at: 1, signs: '\u200F' }],
    ['as a blank of Braille between other letters', 'a\u2800b', { at: 1, signs: '\u2800' }],
    ['as a space between Thai and nothing', 'ท (\u200B)', { at: 3, signs: '\u200B' }],
  ])('%s', (_, text, run) => expect(findInvisible(text)).toEqual([run]));
});

test('signs that follow each other are one run, and others another', () => {
  expect(findInvisible('a\u200Bb\u{E0041}\u00ADc\u200B')).toEqual([
    { at: 1, signs: '\u200B' },
    { at: 3, signs: '\u{E0041}\u00AD' },
    { at: 7, signs: '\u200B' },
  ]);
});
