import type { Place } from '../model/body.ts';

/** How many characters of a text stand before a place. */
export function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, row) => sum + row.length + 1, 0) + column - 1;
}

/** The place of a character of a text, counted from 0. */
export function placeAt(text: string, offset: number): Place {
  const rows = text.slice(0, offset).split('\n');
  return { line: rows.length, column: rows.at(-1)!.length + 1 };
}
