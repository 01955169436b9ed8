import type { GeoContext } from 'd3-geo';

type Point = readonly [x: number, y: number];

/** A d3-geo context that gathers smooth lines as a short svg path in whole units. */
export interface CurveContext extends GeoContext {
  /** The lines drawn so far. */
  path(): string;
}

/** Makes an empty context for d3-geo’s `geoPath`. */
export function curveContext(): CurveContext {
  const lines: Point[][] = [];
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => void lines.push([[x, y]]),
    lineTo: (x, y) => void lines.at(-1)?.push([x, y]),
    path: () => lines.map((points) => `M${written(points[0]!)}${drawCurve(points)}`).join(''),
  };
}

const straight = 0.02;
const round = 0.8;

/**
 * Draws a finely sampled line from its first point on: as one straight step where it hardly turns, as one curve where
 * it turns a little, in halves where it turns more (0.8 radians).
 */
function drawCurve(points: readonly Point[]): string {
  const end = points.at(-1)!;
  const turn = points.length > 2 ? turnOf(points) : 0;
  if (Math.abs(turn) < straight) return `L${written(end)}`;
  if (Math.abs(turn) < round || points.length < 5) return `Q${written(controlOf(points))} ${written(end)}`;
  const half = Math.ceil(points.length / 2);
  return drawCurve(points.slice(0, half)) + drawCurve(points.slice(half - 1));
}

/** By how many radians a line has turned from its first step to its last. */
function turnOf(points: readonly Point[]): number {
  const [[ax, ay], [bx, by]] = [stepAt(points, 0), stepAt(points, points.length - 2)];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

/** Where the directions of the first and the last step meet: the control point of a curve along the line. */
function controlOf(points: readonly Point[]): Point {
  const [[ax, ay], [bx, by]] = [stepAt(points, 0), stepAt(points, points.length - 2)];
  const [[x, y], [ex, ey]] = [points[0]!, points.at(-1)!];
  const along = ((ex - x) * by - (ey - y) * bx) / (ax * by - ay * bx);
  return [x + along * ax, y + along * ay];
}

function stepAt(points: readonly Point[], i: number): Point {
  const [[ax, ay], [bx, by]] = [points[i]!, points[i + 1]!];
  return [bx - ax, by - ay];
}

function written([x, y]: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`.replace(' -', '-');
}
