import { describe, expect, test } from 'vitest';
import { invisibleCharacters } from '../../../../src/check/rules/text/invisible-characters.ts';
import { findMarked, subjectOf } from '../../text-subject.ts';

test.each([
  ['\u200B', 'a zero-width space (U+200B)'],
  ['\u2060', 'a word joiner (U+2060)'],
  ['\uFEFF', 'a byte-order mark (U+FEFF)'],
  ['\u00AD', 'a soft hyphen (U+00AD)'],
  ['\u180E', 'a Mongolian vowel separator (U+180E)'],
  ['\u200C', 'a zero-width non-joiner (U+200C)'],
  ['\u200D', 'a zero-width joiner (U+200D)'],
  ['\u200E', 'a left-to-right mark (U+200E)'],
  ['\u200F', 'a right-to-left mark (U+200F)'],
  ['\u061C', 'an Arabic letter mark (U+061C)'],
  ['\u034F', 'a combining grapheme joiner (U+034F)'],
  ['\u115F', 'a Hangul filler (U+115F)'],
  ['\u1160', 'a Hangul filler (U+1160)'],
  ['\u3164', 'a Hangul filler (U+3164)'],
  ['\uFFA0', 'a Hangul filler (U+FFA0)'],
  ['\u2800', 'an empty Braille pattern (U+2800)'],
  ['\u2028', 'a line separator (U+2028)'],
  ['\u2029', 'a paragraph separator (U+2029)'],
  ['\uFFFC', 'an object replacement character (U+FFFC)'],
  ['\uFE0F', 'a variation selector (U+FE0F)'],
  ['\u{E0100}', 'a variation selector (U+E0100)'],
  ['\u{E0041}', 'a tag character (U+E0041)'],
  ['\u{E0001}', 'a tag character (U+E0001)'],
  ['\u2062', 'an invisible character (U+2062)'],
  ['\u206A', 'an invisible character (U+206A)'],
  ['\uFFF9', 'an invisible character (U+FFF9)'],
  ['\u17B4', 'an invisible character (U+17B4)'],
  ['\u{1D173}', 'an invisible character (U+1D173)'],
])('%j within a word is refused', (sign, name) => {
  expect(findMarked(invisibleCharacters, `a: one\nb: the Brin▸${sign}dle\n`)).toMatchObject({
    code: 'E-INVIS',
    message: `has ${name}, which nobody sees`,
    fix: 'Delete it between “Brin” and “dle”, or type the word anew.',
  });
});

describe('a character without a meaning is refused', () => {
  test.each([
    ['private', '\uE000', 'has the private character U+E000, which everybody sees as another sign'],
    ['private, far up', '\u{10FFFD}', 'has the private character U+10FFFD, which everybody sees as another sign'],
    ['no character', '\uFFFE', 'has U+FFFE, which is no character'],
    ['no character, far up', '\u{1FFFF}', 'has U+1FFFF, which is no character'],
    ['not given to anything yet', '\u0378', 'has U+0378, which is no character'],
  ])('%s', (_, sign, message) => {
    expect(findMarked(invisibleCharacters, `a: ▸${sign}`)).toMatchObject({ message, fix: 'Delete it.' });
  });
});

describe('where it stands is told in words', () => {
  test.each([
    ['bro▸\u200Bken', 'Delete it between “bro” and “ken”, or type the word anew.'],
    ['broken▸\u200B, and', 'Delete it behind “broken”, or type the word anew.'],
    ['and ▸\u200Bbroken', 'Delete it before “broken”, or type the word anew.'],
    [' ▸\u200B ', 'Delete it.'],
    ['bro▸\u200B\u200Cken', 'Delete them between “bro” and “ken”, or type the word anew.'],
  ])('%j', (text, fix) => {
    expect(findMarked(invisibleCharacters, text).fix).toBe(fix);
  });
});

test('several in a row are told once, with their number', () => {
  const message = (more: string) => `has a zero-width space (U+200B), which nobody sees and ${more} of its kind`;
  expect(findMarked(invisibleCharacters, 'a▸\u200B\u00ADb').message).toBe(message('1 more character'));
  expect(findMarked(invisibleCharacters, 'a▸\u200B\u{E0041}\u{E0042}b').message).toBe(message('2 more characters'));
});

describe('what a script needs is refused where no such script is', () => {
  test.each([
    ['a joiner between Latin letters', 'a▸\u200Db'],
    ['a joiner between Cyrillic letters', 'м▸\u200Dи'],
    ['a joiner between Hangul', '한▸\u200D글'],
    ['a joiner between figures', '4▸\u200D8'],
    ['a joiner behind an emoji', '👩▸\u200D '],
    ['a joiner before an emoji', 'a▸\u200D👩'],
    ['a third joiner between Arabic letters', 'ی\u200C▸\u200C\u200Cخ'],
    ['a zero-width space between Chinese letters', '河▸\u200B水'],
    ['a mark of direction in a Latin line', 'a: one▸\u200F!\nb: שלום'],
    ['a mark of direction far from Hebrew', `שלום ${'x'.repeat(30)}▸\u200E`],
    ['a second mark of direction', 'א\u200F▸\u200F.'],
    ['a selector behind a figure', '4▸\uFE0F8'],
    ['a selector behind a letter', 'a▸\uFE0E'],
    ['a second selector', '❤\uFE0F▸\uFE0F'],
    ['a selector of ideographs behind a letter', 'e▸\u{E0101}'],
    ['a Mongolian selector behind a letter', 'e▸\u180B'],
    ['tags behind another flag', '🏳▸\u{E0067}\u{E0062}\u{E007F}'],
    ['tags behind a flag that do not end', '🏴▸\u{E0067}\u{E0062}\u{E0065}'],
    ['tags behind a flag that end before they begin', '🏴▸\u{E007F}'],
    ['a sentence in tags behind a flag', `🏴▸${'\u{E0061}'.repeat(7)}\u{E007F}`],
  ])('%s', (_, text) => {
    expect(findMarked(invisibleCharacters, text).code).toBe('E-INVIS');
  });
});

test.each([
  ['as an escape of YAML', 'terms.yaml', String.raw`a: "Mos▸\u200Bcow"`],
  ['as an escape of a manifest', 'site.webmanifest', String.raw`{"name": "▸\u00adx"}`],
  ['as a reference', 'stories/a/index.mdx', '---\n---\nMos▸&#x200B;cow'],
  ['as a reference by name', 'stories/a/index.mdx', '---\n---\nMos▸&ZeroWidthSpace;cow'],
  ['as a short reference by name', 'stories/a/index.mdx', '---\n---\nMos▸&shy;cow'],
  ['as a reference in YAML', 'terms.yaml', 'a: Mos▸&NoBreak;cow'],
  ['as half a character', 'terms.yaml', String.raw`a: "▸\uD800"`],
])('%s', (_, path, text) => {
  expect(findMarked(invisibleCharacters, text, path).code).toBe('E-INVIS');
});

test('the parser leaves out two byte-order marks at the start, and a third is refused', () => {
  expect(invisibleCharacters.check(subjectOf('\uFEFF\uFEFFa'))).toEqual([]);
  expect(invisibleCharacters.check(subjectOf('\uFEFF\uFEFF\uFEFFa'))).toMatchObject([{ line: 1, column: 1 }]);
});

test('in public/ it is told of public/', () => {
  expect(invisibleCharacters.check(subjectOf('a\u200B', 'fonts/ofl.txt', 'public'))).toMatchObject([
    { tree: 'public', file: 'fonts/ofl.txt', line: 1, column: 2 },
  ]);
});
