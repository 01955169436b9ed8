import { stepFor } from './step.ts';

/** A reading-time bar. `bands` is a line to be stroked 1 wide with dashes of 1; `outline` is its frame. */
export interface ScaleBar {
  /** As wide as the longest bar it stands beside, 1 high; to be stretched (preserveAspectRatio none). */
  viewBox: string;
  outline: string;
  bands: string;
  /** Minutes that one band stands for: 1, or more where single minutes would not be seen. */
  perBand: number;
}

const most = 30;

/**
 * Draws minutes as a chart's scale bar: dark and light bands in turn, the first one dark, one for each minute. Bars
 * drawn with the same `longest` (minutes, at least `minutes`) share one scale.
 */
export function drawScaleBar(minutes: number, longest: number): ScaleBar {
  const perBand = stepFor(longest, most);
  const bands = minutes / perBand;
  return {
    viewBox: `0 0 ${longest / perBand} 1`,
    outline: `M0 0h${bands}v1H0z`,
    bands: `M0 .5h${bands}`,
    perBand,
  };
}
