import { expect, test } from 'vitest';
import { controlCharacters } from '../../../../src/check/rules/text/control-characters.ts';
import { findMarked, subjectOf } from '../../text-subject.ts';

test.each([
  ['a zero', 'a: b▸\0c\n', 'U+0000'],
  ['a bell', '▸\x07', 'U+0007'],
  ['a form feed', 'a\n▸\f\nb', 'U+000C'],
  ['a vertical tab', 'a▸\v', 'U+000B'],
  ['an escape, as terminals take it', 'a: ▸\x1B[31mred\n', 'U+001B'],
  ['a delete', 'a\r\nb▸\x7F', 'U+007F'],
  ['a next line', 'a▸\x85b', 'U+0085'],
  ['what Windows’ quotation mark became', '▸\x93so', 'U+0093'],
  ['several together', 'a: one ▸\0\0\x01two', 'U+0000'],
])('%s is refused', (_, text, number) => {
  expect(findMarked(controlCharacters, text)).toMatchObject({
    code: 'E-ENC',
    message: `has the control character ${number}, which no text needs`,
    fix: 'Delete it; if you cannot see it, type the word anew.',
  });
});

test('places are counted without a byte-order mark, whether the text still has it or not', () => {
  const subject = subjectOf('\uFEFFa\0');
  const places = [subject, { ...subject, text: '\uFEFFa\0' }].map((given) => controlCharacters.check(given));
  expect(places).toMatchObject([[{ line: 1, column: 2 }], [{ line: 1, column: 2 }]]);
});

test.each([
  ['in the middle', 'a▸\rb\n'],
  ['at the end', 'a\r\nb▸\r'],
  ['twice before a line feed', 'a▸\r\r\n'],
])('a carriage return alone is refused: %s', (_, text) => {
  expect(findMarked(controlCharacters, text)).toMatchObject({
    message: 'ends a line with a carriage return alone (U+000D)',
    fix: 'Save the file with the line ends of Unix or of Windows (LF or CRLF).',
  });
});

test.each([
  ['an escape of YAML', 'terms.yaml', String.raw`a: "b▸\x00c"`],
  ['a short one', 'terms.yaml', String.raw`a: "b▸\ec"`],
  ['an escape in front matter', 'stories/a/index.mdx', '---\ntitle: "b▸\\u0007"\n---\n'],
  ['a reference', 'stories/a/index.mdx', '---\n---\nb▸&#x85;c'],
  ['a reference in a drawing', 'favicon.svg', '<svg>▸&#7;</svg>'],
])('so it is as %s', (_, path, text) => {
  expect(findMarked(controlCharacters, text, path).code).toBe('E-ENC');
});

test.each([
  ['a backslash below the front matter', 'stories/a/index.mdx', '---\n---\n: "\\x00"'],
  ['a backslash in a plain document', 'readme.txt', ': "\\x00" &#7;'],
  ['tabs and both ends of lines', 'terms.yaml', '\ta\r\nb\n\r\n\n'],
  ['a no-break space', 'terms.yaml', 'a\u00A0b'],
])('%s passes', (_, path, text) => {
  expect(controlCharacters.check(subjectOf(text, path))).toEqual([]);
});

test('of many twenty are told, and how many there are besides', () => {
  const problems = controlCharacters.check(subjectOf('a\x01\n'.repeat(50)));
  expect(problems).toHaveLength(20);
  expect(problems[18]?.message).not.toContain('other places');
  expect(problems[19]).toMatchObject({ line: 20, column: 2 });
  expect(problems[19]?.message).toBe(
    'has the control character U+0001, which no text needs; so do 30 other places below',
  );
});

test('the zeros of another encoding are none: that is told of the text as a whole', () => {
  expect(controlCharacters.check(subjectOf(Uint8Array.from('a\0b\0c\0', (sign) => sign.charCodeAt(0))))).toEqual([]);
});
