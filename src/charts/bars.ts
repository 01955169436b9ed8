import { round } from './round.ts';

/** Something counted. */
export interface CountedRow {
  label: string;
  count: number;
}

/** One horizontal bar: `percent` of the longest, and its path in the shared viewBox. */
export interface Bar extends CountedRow {
  percent: number;
  d: string;
}

/** The viewBox of each bar: 100 wide, to be stretched (preserveAspectRatio none). */
export const barViewBox = '0 0 100 1';

const shortest = 0.3;

/**
 * Draws a bar for each count, in the order given. Lengths are percent of the largest count, to a tenth; a count above
 * zero is never shorter than 0.3 percent, so that few is not seen as none. No count above zero: no bar has a length.
 */
export function drawBars<Row extends CountedRow>(rows: readonly Row[]): (Row & Bar)[] {
  const max = Math.max(0, ...rows.map(({ count }) => count));
  return rows.map((row) => {
    const percent = row.count > 0 ? Math.max(shortest, round((100 * row.count) / max, 1)) : 0;
    return { ...row, percent, d: percent ? `M0 0h${percent}v1H0z` : '' };
  });
}

/** As `drawBars`, the largest count first; equal counts keep their order. */
export function drawBarsDescending<Row extends CountedRow>(rows: readonly Row[]): (Row & Bar)[] {
  return drawBars(rows.toSorted((a, b) => b.count - a.count));
}
