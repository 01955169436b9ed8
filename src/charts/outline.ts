import type { GeoContext } from 'd3-geo';

type Corner = [x: number, y: number];

/** A d3-geo context that gathers the shapes drawn into it as a short svg path in whole units. */
export interface OutlineContext extends GeoContext {
  /** The shapes drawn so far, those of less than `smallest` square units left out. */
  path(smallest: number): string;
}

/** Makes an empty context for d3-geo’s `geoPath`. */
export function outlineContext(): OutlineContext {
  const shapes: Corner[][] = [];
  return {
    beginPath: () => undefined,
    arc: () => undefined,
    closePath: () => undefined,
    moveTo: (x, y) => void shapes.push([[Math.round(x), Math.round(y)]]),
    lineTo: (x, y) => void shapes.at(-1)?.push([Math.round(x), Math.round(y)]),
    path: (smallest) =>
      shapes
        .map(withoutIdle)
        .filter((corners) => areaOf(corners) >= smallest)
        .map(written)
        .join(''),
  };
}

/** Drops corners that repeat the last one or lie on the straight line between their neighbours. */
function withoutIdle(corners: readonly Corner[]): Corner[] {
  const kept: Corner[] = [];
  for (const corner of corners) {
    if (kept.length && isSame(kept.at(-1)!, corner)) continue;
    while (kept.length > 1 && isOnTheWay(kept.at(-2)!, kept.at(-1)!, corner)) kept.pop();
    kept.push(corner);
  }
  if (kept.length > 1 && isSame(kept[0]!, kept.at(-1)!)) kept.pop();
  return kept;
}

function isSame([ax, ay]: Corner, [bx, by]: Corner): boolean {
  return ax === bx && ay === by;
}

function isOnTheWay([ax, ay]: Corner, [bx, by]: Corner, [cx, cy]: Corner): boolean {
  const straight = (bx - ax) * (cy - by) === (by - ay) * (cx - bx);
  return straight && (bx - ax) * (cx - bx) + (by - ay) * (cy - by) > 0;
}

function areaOf(corners: readonly Corner[]): number {
  const twice = corners.reduce((sum, [x, y], i) => {
    const [px, py] = corners.at(i - 1)!;
    return sum + px * y - x * py;
  }, 0);
  return Math.abs(twice) / 2;
}

/** Writes corners as relative steps, with no space where a minus sign parts two numbers. */
function written(corners: readonly Corner[]): string {
  const steps = corners.slice(1).map(([x, y], i) => `${x - corners[i]![0]} ${y - corners[i]![1]}`);
  return `M${corners[0]!.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}
