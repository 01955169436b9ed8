import { expect, test } from 'vitest';
import { documentType } from '../../../../src/check/rules/documents/document-type.ts';

const check = (path: string, start: Uint8Array) => documentType.check({ tree: 'public', path, start });
const bytesOf = (text: string) => Buffer.from(text, 'latin1');

const page = '<!doctype html>';
const drawing = '\x89PNG\r\n\x1A\n';
const icon = '\0\0\x01\0\x01\0\x10\x10\0\0\x01\0\x20\0\x68\x04\0\0\x16\0\0\0';

test.each([
  ['files/report.pdf', '%PDF-1.7\n'],
  ['fonts/text.woff2', 'wOF2\0\x01\0\0'],
  ['favicon.ico', icon],
  ['files/notes.txt', '%PDF-1.7\n'],
  ['pdf', page],
])('%s that begins with %j passes', (path, start) => {
  expect(check(path, bytesOf(start))).toEqual([]);
});

test.each([
  ['files/report.pdf', page, 'ends in .pdf, and is no PDF inside'],
  ['files/report.pdf', `\n%PDF-1.7`, 'ends in .pdf, and is no PDF inside'],
  ['files/report.pdf', '', 'ends in .pdf, and is no PDF inside'],
  ['files/a.woff2.pdf', 'wOF2\0\x01\0\0', 'ends in .pdf, and is no PDF inside'],
  ['fonts/text.woff2', 'wOFF\0\x01\0\0', 'ends in .woff2, and is no font of the kind WOFF2 inside'],
  ['favicon.ico', drawing, 'ends in .ico, and is no icon inside'],
  ['favicon.ico', '', 'ends in .ico, and is no icon inside'],
])('%s that begins with %j is refused', (path, start, message) => {
  expect(check(path, bytesOf(start))).toMatchObject([
    { tree: 'public', file: path, line: 1, column: 1, code: 'E-FILE', message },
  ]);
});
