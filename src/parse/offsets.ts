import type { Place } from '../model/body.ts';

/** The ends of lines as Markdown and editors count them: a carriage return alone is one, too. */
const lineEnd = /\r\n|[\r\n]/g;

/** How many characters of a text stand before a place. */
export function offsetOf(text: string, { line, column }: Place): number {
  let start = 0;
  let at = 1;
  for (const { 0: end, index } of line > 1 ? text.matchAll(lineEnd) : []) {
    start = index + end.length;
    at += 1;
    if (at === line) break;
  }
  return start + column - 1;
}

/** The place of a character of a text, counted from 0. */
export function placeAt(text: string, offset: number): Place {
  let line = 1;
  let start = 0;
  for (const { 0: end, index } of text.matchAll(lineEnd)) {
    if (index + end.length > offset) break;
    line += 1;
    start = index + end.length;
  }
  return { line, column: offset - start + 1 };
}

/** The place behind some characters that begin at a place. */
export function placeBehind({ line, column }: Place, passed: string): Place {
  const end = placeAt(passed, passed.length);
  return { line: line + end.line - 1, column: end.line === 1 ? column + end.column - 1 : end.column };
}
