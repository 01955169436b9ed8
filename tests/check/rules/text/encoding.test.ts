import { describe, expect, test } from 'vitest';
import { encoding } from '../../../../src/check/rules/text/encoding.ts';
import { subjectOf } from '../../text-subject.ts';

const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const bytesOf = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? utf8(part) : part)));
const utf16 = (text: string, bigEndian = false) =>
  [...text].flatMap((sign) => {
    const [high, low] = [sign.charCodeAt(0) >> 8, sign.charCodeAt(0) & 255];
    return bigEndian ? [high, low] : [low, high];
  });
const utf32 = (text: string) => [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8, 0, 0]);
const mark = [0xef, 0xbb, 0xbf];
const save = 'Save the file as UTF-8: most editors offer it where they save under another name.';

describe('another encoding is refused as a whole', () => {
  test.each([
    ['UTF-16 with its mark', 'UTF-16', bytesOf([0xff, 0xfe], utf16('name: Tansy\n'))],
    ['UTF-16, the other way round', 'UTF-16', bytesOf([0xfe, 0xff], utf16('name: Tansy\n', true))],
    ['UTF-16 without its mark', 'UTF-16', bytesOf(utf16('name: Tansy Underhay\n'))],
    ['UTF-32 with its mark', 'UTF-32', bytesOf([0xff, 0xfe, 0, 0], utf32('name'))],
    ['UTF-32, the other way round', 'UTF-32', bytesOf([0, 0, 0xfe, 0xff, 0, 0, 0, 0x41])],
    ['UTF-32 without its mark', 'UTF-32', bytesOf(utf32('name: Tansy\n'))],
    ['nothing but the mark of UTF-16', 'UTF-16', bytesOf([0xff, 0xfe])],
  ])('%s', (_, name, bytes) => {
    expect(encoding.check(subjectOf(bytes))).toEqual([
      { file: 'terms.yaml', line: 1, column: 1, code: 'E-ENC', message: `is saved as ${name}`, fix: save },
    ]);
  });
});

describe('a byte that is no UTF-8 is refused at its place', () => {
  test.each([
    [
      'Latin-1',
      bytesOf('a: 1\nb: M', [0xfc], 'nster\n'),
      2,
      5,
      'has the byte FC here, which is no UTF-8: in Windows’ old encoding it is “ü”',
    ],
    [
      'Windows’ quotation marks',
      bytesOf([0x93], 'so', [0x94]),
      1,
      1,
      'has the byte 93 here, which is no UTF-8: in Windows’ old encoding it is ““”; so is one other place below',
    ],
    ['a byte that means nothing anywhere', bytesOf('ab', [0x81]), 1, 3, 'has the byte 81 here, which is no UTF-8'],
    [
      'half a character at the end',
      bytesOf('é', [0xc3]),
      1,
      2,
      'has the byte C3 here, which is no UTF-8: in Windows’ old encoding it is “Ã”',
    ],
    [
      'a character cut off in the middle',
      bytesOf('😀', [0xf0, 0x9f, 0x98], ' x'),
      1,
      3,
      'has the byte F0 here, which is no UTF-8: in Windows’ old encoding it is “ð”',
    ],
    [
      'a slash in too many bytes',
      bytesOf([0xc0, 0xaf]),
      1,
      1,
      'has the byte C0 here, which is no UTF-8: in Windows’ old encoding it is “À”; so is one other place below',
    ],
    [
      'half of a pair',
      bytesOf('\r\n', [0xed, 0xa0, 0x80]),
      2,
      1,
      'has the byte ED here, which is no UTF-8: in Windows’ old encoding it is “í”; so are 2 other places below',
    ],
    [
      'behind a byte-order mark',
      bytesOf(mark, 'a', [0xfc]),
      1,
      2,
      'has the byte FC here, which is no UTF-8: in Windows’ old encoding it is “ü”',
    ],
    [
      'behind two',
      bytesOf(mark, mark, 'a', [0xfc]),
      1,
      2,
      'has the byte FC here, which is no UTF-8: in Windows’ old encoding it is “ü”',
    ],
  ])('%s', (_, bytes, line, column, message) => {
    expect(encoding.check(subjectOf(bytes))).toEqual([
      { file: 'terms.yaml', line, column, code: 'E-ENC', message, fix: save },
    ]);
  });

  test('whether the text still has its byte-order mark or not', () => {
    const subject = subjectOf(bytesOf(mark, 'a', [0xfc]));
    const places = [subject, { ...subject, text: `\uFEFF${subject.text}` }].map((given) => encoding.check(given));
    expect(places[0]).toEqual(places[1]);
  });
});

test('a sign for a character that was lost before is refused', () => {
  expect(encoding.check(subjectOf('a: M\uFFFDnster \uFFFD\n'))).toMatchObject([
    {
      line: 1,
      column: 5,
      message: 'is the sign � (U+FFFD), which stands for a character that was lost; so is one other place below',
      fix: 'Write the character that belongs here.',
    },
  ]);
});

test('the first of both is told', () => {
  expect(encoding.check(subjectOf(bytesOf('\uFFFD', [0xfc])))).toMatchObject([{ column: 1 }]);
  expect(encoding.check(subjectOf(bytesOf([0xfc], '\uFFFD')))).toMatchObject([{ column: 1, fix: save }]);
});

test('in public/ it is told of public/', () => {
  expect(encoding.check(subjectOf(bytesOf([0xfc]), 'fonts/ofl.txt', 'public'))).toMatchObject([
    { tree: 'public', file: 'fonts/ofl.txt' },
  ]);
});

test.each([
  ['nothing', ''],
  ['a byte-order mark', '\uFEFFa: ü\n'],
  ['nothing but a byte-order mark', '\uFEFF'],
  ['every kind of character', 'a ü 한 😀 \u{10FFFD} \u00FE\u00FF'],
  ['line ends of Windows', 'a\r\nb\r\n'],
  ['a zero byte, which is a character', 'abc\0def'],
])('%s passes', (_, text) => {
  expect(encoding.check(subjectOf(text))).toEqual([]);
});

test('a text that is too long is not looked at, as it may be cut off in the middle of a character', () => {
  expect(encoding.check(subjectOf(bytesOf('a'.repeat(512 * 1024), [0xc3])))).toEqual([]);
  expect(encoding.check(subjectOf(bytesOf('a'.repeat(512 * 1024 - 1), [0xc3])))).toHaveLength(1);
});
