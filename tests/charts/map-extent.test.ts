import { expect, test } from 'vitest';
import { frameThickness } from '../../src/charts/frame.ts';
import { mapExtent } from '../../src/charts/map-extent.ts';
import { extentOf, kmPerUnitAt, type LatLon } from '../../src/charts/projection.ts';

const cases: [string, LatLon[]][] = [
  [
    'tall',
    [
      [55.8, 37.6],
      [45.3, 34.4],
    ],
  ],
  [
    'wide',
    [
      [55.8, 37.6],
      [39, 125.7],
    ],
  ],
  ['one place', [[64.1, -21.9]]],
  [
    'across the 180th meridian',
    [
      [64.7, 177.5],
      [64.5, -165.4],
    ],
  ],
];

test.each(cases)('%s: a whole number of bands runs along each side', (_, places) => {
  const { inner, band } = mapExtent(places, 360, undefined);
  expect(inner.width / band).toBeCloseTo(Math.round(inner.width / band));
  expect(inner.height / band).toBeCloseTo(Math.round(inner.height / band), 2);
});

test.each(cases)('%s: a band in the middle of the map is as many km long as it says', (_, places) => {
  const { projection, inner, band, kmPerBand } = mapExtent(places, 360, undefined);
  const middle = [inner.x + inner.width / 2, inner.y + inner.height / 2] as const;
  expect(kmPerUnitAt(projection, middle) * band).toBeCloseTo(kmPerBand, 0);
});

test.each(cases)('%s: the places lie inside, away from the frame', (_, places) => {
  const { projection, inner } = mapExtent(places, 360, undefined);
  const { x, y, width, height } = extentOf(projection, places);
  const room = [x - inner.x, y - inner.y, inner.x + inner.width - x - width, inner.y + inner.height - y - height];
  expect(Math.min(...room)).toBeGreaterThan(20);
});

test.each(cases)('%s: the map is half to five sixths as high as it is wide', (_, places) => {
  const { inner } = mapExtent(places, 360, undefined);
  expect(inner.height + 2 * frameThickness).toBeGreaterThanOrEqual(180);
  expect(inner.height + 2 * frameThickness).toBeLessThanOrEqual(300);
});

test('a height that is asked for is kept, and the places fit it', () => {
  const { projection, inner } = mapExtent(
    [
      [55.8, 37.6],
      [45.3, 34.4],
    ],
    360,
    150,
  );
  expect(inner.height).toBe(150 - 2 * frameThickness);
  expect(
    extentOf(projection, [
      [55.8, 37.6],
      [45.3, 34.4],
    ]).height,
  ).toBeLessThan(inner.height - 40);
});
