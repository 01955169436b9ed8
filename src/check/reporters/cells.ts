import { acts, shown } from './printable.ts';

/** One sign as a terminal shows it, and how many columns it takes. */
export interface Cell {
  text: string;
  width: number;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that are two columns wide: those of East Asia, and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]|\p{RI}\p{RI}|\p{Emoji}\uFE0F/u;

/** What has no width of its own and is seen only on the letter before. */
const joins = /^[\p{Mn}\p{Me}\u200C\u200D\uFE00-\uFE0F]/u;

/** A text of one line as the signs that a terminal shows, with nothing among them that acts. */
export function cellsOf(text: string): Cell[] {
  return [...graphemes.segment(text)].flatMap(({ segment }) => {
    const characters = [...segment];
    if (!joins.test(segment) && !characters.some(acts)) return [cell(segment, 1)];
    return characters.map((character) => {
      const seen = acts(character) || joins.test(character) ? shown(character) : character;
      return cell(seen, seen.length);
    });
  });
}

function cell(text: string, width: number): Cell {
  return { text, width: wide.test(text) ? 2 : width };
}

/** How many columns some signs take together. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}

/** The signs that find room in a number of columns, from the front. */
export function fitting(cells: readonly Cell[], columns: number): Cell[] {
  let width = 0;
  const end = cells.findIndex((cell) => (width += cell.width) > columns);
  return cells.slice(0, end < 0 ? undefined : end);
}
