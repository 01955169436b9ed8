import { expect, test } from 'vitest';
import { curveContext } from '../../src/charts/curve.ts';

type Point = [x: number, y: number];

function curve(...lines: Point[][]): string {
  const context = curveContext();
  for (const [first, ...rest] of lines) {
    context.moveTo(...first!);
    for (const point of rest) context.lineTo(...point);
  }
  return context.path();
}

/** Points on a circle round 100, 100, from one angle to another, in degrees. */
function arc(radius: number, from: number, to: number): Point[] {
  return Array.from({ length: 181 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 180) * Math.PI) / 180;
    return [100 + radius * Math.cos(angle), 100 + radius * Math.sin(angle)];
  });
}

test('a straight line is one step, however many points it has', () => {
  expect(
    curve([
      [0, 0],
      [1, 2],
      [2, 4],
      [50, 100],
    ]),
  ).toBe('M0 0L50 100');
});

test('a line of two points is a step', () => {
  expect(
    curve([
      [0, 5.4],
      [10.6, 5],
    ]),
  ).toBe('M0 5L11 5');
});

test('a little of a circle is one curve, whose control point is where its ends’ directions meet', () => {
  expect(curve(arc(100, -110, -70))).toBe('M66 6Q100-6 134 6');
});

test('more of a circle is several curves, each through the circle', () => {
  const path = curve(arc(90, 0, 180));
  const ends = [...path.matchAll(/Q\S+ ?\S+ (\S+) (\S+?)(?=Q|$)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(ends).toHaveLength(4);
  for (const [x, y] of ends) expect(Math.hypot(x! - 100, y! - 100)).toBeCloseTo(90, -0.5);
});

test('lines follow each other in one path', () => {
  expect(
    curve(
      [
        [0, 0],
        [9, 0],
      ],
      [
        [0, 9],
        [9, 9],
      ],
    ),
  ).toBe('M0 0L9 0M0 9L9 9');
});
