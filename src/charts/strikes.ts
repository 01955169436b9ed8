import { round } from './round.ts';
import { stepFor } from './step.ts';
import { drawTicks, lineAt, type Fate, type TickRun } from './ticks.ts';

/** How many weapons met one fate; `about` where the party itself says “about”. */
export interface FateCount {
  fate: Fate;
  count: number;
  about?: boolean;
}

/** One kind of weapon in one strike. `launched` is absent where no party gave it: then there is no whole to draw. */
export interface StrikeRow {
  label: string;
  launched?: number;
  fates: readonly FateCount[];
}

/** The marks of one fate. `x` and `length` are in ticks from the start of the scale. */
export interface StrikeRun extends TickRun {
  fate: Fate;
  count: number;
  about: boolean;
  x: number;
  length: number;
}

/** One drawn row. `line` is the path under the marks: a bracket where the number launched is known (`whole`). */
export interface StrikeRowDrawing {
  label: string;
  whole: boolean;
  line: string;
  runs: StrikeRun[];
}

/** A drawn strip: all rows share one viewBox, in which x counts ticks and y counts CSS pixels. */
export interface StrikesDrawing {
  /** Weapons per tick: 1, or 5, 10, 50, … where single ones would not be seen. The caller says so in words. */
  perTick: number;
  viewBox: string;
  /** Height of each row in CSS pixels, for the `height` attribute of its svg. */
  height: number;
  rows: StrikeRowDrawing[];
}

const most = 110;
const fewest = 30;

/**
 * Draws the strike strip: one tick is one weapon, all rows on one scale, each fate with a shape of its own.
 *
 * What is left of the launched becomes a run `unaccounted`, if the row does not tell it so itself. Where parts come
 * to more than the launched (any of them may be “about”), all are drawn and the bracket stops at the launched. Where
 * more than 110 ticks would be needed, a tick stands for `perTick` weapons. Nothing is rounded then: runs keep their
 * exact length, and the last tick of a run is as much narrower as the weapons it stands for are fewer.
 */
export function drawStrikes(rows: readonly StrikeRow[]): StrikesDrawing {
  const full = rows.map((row) => ({ ...row, fates: withUnaccounted(row) }));
  const longest = Math.max(0, ...full.map((row) => Math.max(row.launched ?? 0, sumOf(row.fates))));
  const perTick = stepFor(longest, most);
  const ticks = Math.max(fewest, Math.ceil(longest / perTick));
  const height = heightFor(full.flatMap((row) => row.fates.map(({ fate }) => fate)));
  return { perTick, viewBox: `0 0 ${ticks} ${height}`, height, rows: full.map((row) => drawRow(row, perTick)) };
}

/** Three ticks of one fate, as the key shows them; made to be drawn some 14 CSS pixels wide. */
export function drawFateKey(fate: Fate): TickRun & { viewBox: string; line: string; height: number } {
  const height = heightFor([fate]);
  return { ...drawTicks(fate, 0, 3), viewBox: `0 0 3 ${height}`, height, line: `M0 ${lineAt + 0.5}h3` };
}

/** Room for the line and its bracket, and for marks that cross it. */
function heightFor(fates: readonly Fate[]): number {
  return lineAt + (fates.includes('got_through') ? 12 : 5);
}

function withUnaccounted({ launched, fates }: StrikeRow): FateCount[] {
  const told = fates.filter(({ count }) => count > 0);
  const left = (launched ?? 0) - sumOf(told);
  const about = told.some((part) => part.about);
  return left > 0 ? [...told, { fate: 'unaccounted', count: left, about }] : told;
}

function sumOf(fates: readonly FateCount[]): number {
  return fates.reduce((sum, { count }) => sum + count, 0);
}

function drawRow({ label, launched, fates }: StrikeRow, perTick: number): StrikeRowDrawing {
  let before = 0;
  const runs = fates.map(({ fate, count, about = false }) => {
    const x = before / perTick;
    before += count;
    const length = count / perTick;
    return { fate, count, about, x: round(x, 3), length: round(length, 3), ...drawTicks(fate, x, length) };
  });
  const end = round((launched ?? before) / perTick, 3);
  const line = `M0 ${lineAt + 0.5}h${end}`;
  return { label, whole: launched !== undefined, line: launched === undefined ? line : bracket(end), runs };
}

function bracket(end: number): string {
  return `M0 ${lineAt + 5}v-4.5h${end}v4.5`;
}
