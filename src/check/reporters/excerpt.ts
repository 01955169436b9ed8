import { cellsOf, fitting, widthOf, type Cell } from './cells.ts';
import { withoutCommands } from './printable.ts';

/** What a reader sees of a line of text: at most so many columns of it, and where in those the place is. */
export interface Excerpt {
  text: string;
  /** How many columns stand before the place. */
  before: number;
  /** How many columns the place takes: one at least. */
  marked: number;
}

const cut: Cell = { text: '…', width: 1 };

/**
 * Cuts a line to a number of columns around a place in it. `column` and `endColumn` count its UTF-16 units from 1, the
 * second from behind the place; without it the place is one sign.
 */
export function excerptOf(line: string, column: number, columns: number, endColumn?: number): Excerpt {
  const at = column - 1;
  // No sign takes so many units for one column: what is further away is not looked at, however long the line is.
  const reach = columns * 16;
  const before = cellsOf(line.slice(Math.max(0, at - reach), at));
  const behind = cellsOf(line.slice(at, at + reach));
  const length = endColumn === undefined ? 1 : cellsOf(line.slice(at, Math.min(endColumn - 1, at + reach))).length;
  const near = at <= reach && line.length <= at + reach;
  const whole = near && widthOf([...before, ...behind]) <= columns;
  const kept = whole ? before : shortened(before.toReversed(), columns / 2).toReversed();
  const rest = whole ? behind : shortened(behind, columns - widthOf(kept));
  return {
    text: withoutCommands([...kept, ...rest].map(({ text }) => text).join('')),
    before: widthOf(kept),
    marked: Math.max(1, widthOf(rest.slice(0, length))),
  };
}

/** Signs that find room, with … for those that do not. */
function shortened(cells: readonly Cell[], columns: number): Cell[] {
  return widthOf(cells) <= columns ? [...cells] : [...fitting(cells, columns - 1), cut];
}
