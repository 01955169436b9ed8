import { geoEquirectangular } from 'd3-geo';
import { expect, test } from 'vitest';
import { drawLand } from '../../src/charts/land.ts';
import { radiansOf } from '../../src/charts/projection.ts';
import { pathPoints } from './path-points.ts';

const degree = 10;

/** Land around a point, ten units to the degree of latitude, on a map of 300 by 200 units. */
function landAround(lon: number, lat: number): string {
  const projection = geoEquirectangular()
    .rotate([-lon, 0])
    .center([0, lat])
    .scale((degree * 180) / Math.PI)
    .translate([150, 100])
    .clipExtent([
      [0, 0],
      [300, 200],
    ]);
  return drawLand(projection, { centre: [lon, lat], radius: 1 }, radiansOf(111.2 / degree));
}

/** Whether a point of the map is on land: in how many shapes it lies, by the even-odd rule. */
function isLand(path: string, x: number, y: number): boolean {
  const crossings = path.split('z').flatMap((shape) => {
    const points = pathPoints(shape);
    return points.filter(([ax, ay], i) => {
      const [bx, by] = points.at(i - 1)!;
      return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    });
  });
  return crossings.length % 2 === 1;
}

test.each([
  ['Crimea', 34.4, 45.3, true],
  ['the Black Sea', 34, 43.5, false],
  ['the Sea of Azov', 36.7, 46.1, false],
  ['the Caspian Sea, which lies inside the land', 51, 42, false],
  ['Kyiv', 30.5, 50.45, true],
  ['Iceland', -18.5, 65, true],
  ['the Pacific', -140, 30, false],
  ['a land on the 180th meridian', 180, 67.5, true],
  ['Antarctica', 90, -80, true],
] as const)('%s is drawn as what it is', (_, lon, lat, land) => {
  expect(isLand(landAround(lon, lat), 150, 100)).toBe(land);
});

test('the path stays on the map', () => {
  const points = pathPoints(landAround(15, 65));
  expect(points.filter(([x, y]) => x < 0 || x > 300 || y < 0 || y > 200)).toEqual([]);
});

test.each([
  ['the Aegean', 25, 38],
  ['Norway', 12, 66],
  ['Indonesia', 118, -2],
  ['the Canadian Arctic', -95, 74],
  ['southern Chile', -73, -48],
])('%s, with its many islands, is no longer than 1,400 characters', (_, lon, lat) => {
  const path = landAround(lon, lat);
  expect(path.length).toBeLessThanOrEqual(640);
  expect(path.length).toBeGreaterThan(300);
});

test('the open sea has no path at all', () => {
  expect(landAround(-140, 30)).toBe('');
});

test('what is drawn before does not change what is drawn after', () => {
  const alone = landAround(30, 47);
  landAround(118, -2);
  expect(landAround(30, 47)).toBe(alone);
});
