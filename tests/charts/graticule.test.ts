import { geoMercator } from 'd3-geo';
import { expect, test } from 'vitest';
import { drawGraticule } from '../../src/charts/graticule.ts';
import { kmPerUnitAt, projectionFor } from '../../src/charts/projection.ts';
import { pathPoints } from './path-points.ts';

/** A map of 300 by 200 units in Mercator’s projection, where both meridians and parallels are straight. */
function mercator(scale: number) {
  const projection = geoMercator()
    .scale(scale)
    .translate([150, 100])
    .clipExtent([
      [0, 0],
      [300, 200],
    ]);
  return drawGraticule(projection, kmPerUnitAt(projection, [150, 100]), 0);
}

test.each([
  [600, 10],
  [1200, 5],
  [200, 30],
])('at scale %d lines are %d degrees apart', (scale, degrees) => {
  const meridians = pathPoints(mercator(scale))
    .filter(([, y]) => y === 0)
    .map(([x]) => x)
    .sort((a, b) => a - b);
  const apart = (scale * degrees * Math.PI) / 180;
  expect(meridians.length).toBeGreaterThan(1);
  for (const [i, x] of meridians.slice(1).entries()) expect(x - meridians[i]!).toBeCloseTo(apart, -0.3);
});

test('straight lines are one step each, clipped to the map', () => {
  expect(mercator(1200)).toBe('M45 200L45 0M150 200L150 0M255 200L255 0M0 100L300 100');
});

test('towards a pole meridians are further apart in degrees, so that they stay apart on the map', () => {
  const projection = projectionFor([
    [78, 10],
    [80, 30],
  ]).scale(2000);
  const [x, y] = projection([20, 79])!;
  projection.translate([150 - x, 100 - y]).clipExtent([
    [0, 0],
    [300, 200],
  ]);
  const path = drawGraticule(projection, kmPerUnitAt(projection, [150, 100]), 79);
  const meridians = path.split('M').filter((line) => line.includes('L'));
  expect(meridians.length).toBeLessThanOrEqual(5);
});
