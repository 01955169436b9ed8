import { describe, expect, test } from 'vitest';
import { mostTextBytes, otherEncoding, problemsInText } from '../../src/check/text-finds.ts';
import { subjectOf } from './text-subject.ts';

const findAll = (sign: RegExp) => (text: string) =>
  [...text.matchAll(sign)].map(({ index }) => ({ at: index, message: 'is here', fix: 'Delete it.' }));
const messagesIn = (text: string) =>
  problemsInText(subjectOf(text), 'E-ENC', findAll(/x/g)).map(({ message }) => message);

test.each([
  [20, 'is here'],
  [21, 'is here; so does one other place below'],
  [22, 'is here; so do 2 other places below'],
])('of %i finds the last that is told says: %s', (count, message) => {
  const messages = messagesIn('x'.repeat(count));
  expect(messages).toHaveLength(20);
  expect(messages.at(-1)).toBe(message);
  expect(messages.at(-2)).toBe('is here');
});

test('a text is asked up to the most bytes that it may have, and only where it is UTF-8', () => {
  expect(messagesIn(`x${' '.repeat(mostTextBytes - 1)}`)).toHaveLength(1);
  expect(messagesIn(`x${' '.repeat(mostTextBytes)}`)).toEqual([]);
  expect(problemsInText(subjectOf(Uint8Array.of(0x78, 0, 0x78, 0)), 'E-ENC', findAll(/x/g))).toEqual([]);
});

describe('escapes are read in quotation marks of front matter, to its very end', () => {
  const escaped = String.raw`title: "\x78"`;
  test.each([
    ['with the line ends of Unix', `---\n${escaped}\n---\n"\\x78"\n`, 1],
    ['with those of Windows', `---\r\n${escaped}\r\n---\r\n"\\x78"\r\n`, 1],
    ['with a line below it that looks like its end', `---\n${escaped}\n---\n"\\x78"\n---\n`, 1],
    ['and not where there is none', `"\\x78"\n`, 0],
  ])('%s', (_, text, count) => {
    const subject = subjectOf(text, 'stories/a/index.mdx');
    expect(problemsInText(subject, 'E-ENC', findAll(/"x"/g))).toHaveLength(count);
  });
});

test.each([
  [[0xff, 0xfe, 0, 0], 'UTF-32'],
  [[0xff, 0xfe, 0], 'UTF-16'],
  [[0xff, 0xfe, 0, 0x41], 'UTF-16'],
  [[0x41, 0, 0x42, 0], 'UTF-16'],
  [[0x41, 0, 0, 0x42, 0, 0], 'UTF-32'],
  [[0x41, 0x42, 0], undefined],
  [[0x41, 0, 0x42], undefined],
  [[], undefined],
  [[0], undefined],
])('the bytes %j begin a text in %s', (bytes, encoding) => {
  expect(otherEncoding(Uint8Array.from(bytes))).toBe(encoding);
});

test('zeros that stand past the first thousand bytes tell of no encoding', () => {
  expect(otherEncoding(Uint8Array.from({ length: 4_000 }, (_, at) => (at < 1_000 ? 0x41 : 0)))).toBeUndefined();
});
