import type { Box } from './projection.ts';
import { round } from './round.ts';

/** Width of the banded strip, in user units. */
export const frameThickness = 7;

/** The neatline: a scale bar run round the map. Coordinates in user units. */
export interface Frame {
  /** Width of the banded strip. */
  thickness: number;
  /** The middle line of the strip, to be stroked `thickness` wide in the colour of the paper. */
  strip: string;
  /** The middle line of each side, to be stroked `thickness` wide with dashes of `band`. */
  bands: string;
  /** Length of one band, dark or light. */
  band: number;
  /** The thin line between the strip and the map; the strip’s outer edge is the border of the svg. */
  edge: string;
}

/** Draws the neatline round the map `inner`, its strip outside it. The bands of each side begin at its start. */
export function drawFrame({ x, y, width, height }: Box, band: number): Frame {
  const half = frameThickness / 2;
  const [right, bottom] = [round(x + width + half), round(y + height + half)];
  const [left, top] = [x - half, y - half];
  return {
    thickness: frameThickness,
    strip: `M${left} ${top}H${right}V${bottom}H${left}z`,
    bands: `M${x} ${top}h${width}M${x} ${bottom}h${width}M${left} ${y}v${height}M${right} ${y}v${height}`,
    band: round(band, 3),
    edge: `M${x} ${y}h${width}v${height}h${-width}z`,
  };
}

const shortest = 14;
const longest = 60;

/**
 * How many km one band of the frame stands for: a round number whose band is 14 to 60 units long. Powers of ten come
 * first, since they are the easiest to count with; then 5, then 2 of them.
 */
export function kmPerBandFor(kmPerUnit: number): number {
  const power = 10 ** Math.floor(Math.log10(longest * kmPerUnit));
  const fits = (km: number) => km / kmPerUnit >= shortest && km / kmPerUnit <= longest;
  return [power, power * 5, power * 2].find(fits) ?? power;
}
