import { round } from './round.ts';

/** What became of a weapon: `unaccounted` where nobody says so. */
export type Fate = 'intercepted' | 'lost' | 'left_airspace' | 'still_airborne' | 'got_through' | 'unaccounted';

/** A run of equal marks as one svg path: its stroke, cut into dashes, makes the marks. */
export interface TickRun {
  d: string;
  strokeWidth: number;
  strokeDasharray: string;
  /** Given where the marks lean. */
  transform?: string;
}

/** Upper edge of the line under the marks, in CSS pixels from the top. */
export const lineAt = 24;

const usual = 0.42;
const narrowest = 0.2;
const tiny = 1e-9;

/**
 * The marks, as strokes: how thick (CSS pixels), around which heights (CSS pixels from the top), how wide a mark is
 * and how far its top leans (both in ticks). Shape before colour: each is told from the others in black on white.
 */
const shapes: Record<Fate, { thick: number; at: readonly number[]; wide?: number; lean?: number }> = {
  /** Stands on the line: stopped there. */
  intercepted: { thick: 24, at: [12] },
  /** Breaks off in pieces: no longer seen. */
  lost: { thick: 4, at: [2, 9, 16] },
  /** Leans away from the line. */
  left_airspace: { thick: 18, at: [9], lean: 0.9 },
  /** Floats high above the line. */
  still_airborne: { thick: 7, at: [3.5] },
  /** Crosses the line. */
  got_through: { thick: 36, at: [18] },
  /** A dot on the line: nobody says what became of it. */
  unaccounted: { thick: 4, at: [22], wide: 0.6 },
};

/** Draws `length` marks of one fate from `x` on, both in ticks; a part of a tick is drawn as a narrower mark. */
export function drawTicks(fate: Fate, x: number, length: number): TickRun {
  const { thick, at, wide = usual, lean } = shapes[fate];
  const whole = Math.floor(length + tiny);
  const part = length - whole > tiny ? length - whole : 0;
  const width = Math.max(wide * part, narrowest);
  const d = at.map((y) => {
    const marks = whole ? `M${round(x + (1 - wide) / 2, 3)} ${y}h${round(whole - 1 + wide, 3)}` : '';
    return part ? `${marks}M${round(x + whole + (part - width) / 2, 3)} ${y}h${round(width, 3)}` : marks;
  });
  return {
    d: d.join(''),
    strokeWidth: thick,
    strokeDasharray: `${wide} ${round(1 - wide)}`,
    ...(lean && { transform: `matrix(1 0 ${round(-lean / thick, 4)} 1 ${round((lean * at[0]!) / thick, 3)} 0)` }),
  };
}
