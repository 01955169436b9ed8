import { geoDistance } from 'd3-geo';
import { expect, test } from 'vitest';
import {
  centrePlaces,
  degreesOf,
  extentOf,
  fitPlaces,
  kmPerUnitAt,
  projectionFor,
  radiansOf,
  type LatLon,
} from '../../src/charts/projection.ts';

const box = { x: 30, y: 20, width: 300, height: 200 };

const cases: [string, LatLon[]][] = [
  [
    'a region',
    [
      [50.4, 30.5],
      [46.5, 30.7],
      [55.8, 37.6],
    ],
  ],
  [
    'a region of the south',
    [
      [-33.9, 18.4],
      [-26.2, 28],
    ],
  ],
  [
    'both sides of the 180th meridian',
    [
      [-18.1, 178.4],
      [-13.8, -171.8],
      [-36.8, 174.8],
    ],
  ],
  [
    'the equator',
    [
      [1.3, 103.9],
      [-6.2, 106.8],
    ],
  ],
  [
    'a quarter of the globe',
    [
      [55.8, 37.6],
      [39, 125.7],
      [37.6, 127],
    ],
  ],
  [
    'the whole globe',
    [
      [40.7, -74],
      [35.7, 139.7],
      [-33.9, 18.4],
      [-33.9, 151.2],
    ],
  ],
  [
    'round the north pole',
    [
      [69, 33],
      [71.3, -156.8],
      [64.2, -51.7],
    ],
  ],
  [
    'round the south pole',
    [
      [-67.6, -68.1],
      [-77.8, 166.7],
      [-68.6, 78],
    ],
  ],
];

test.each(cases)('%s: all places lie in the box and touch two of its sides', (_, places) => {
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  const extent = extentOf(projection, places);
  const [left, above] = [extent.x - box.x, extent.y - box.y];
  const [right, below] = [box.width - left - extent.width, box.height - above - extent.height];
  expect(left).toBeCloseTo(right);
  expect(above).toBeCloseTo(below);
  expect(Math.min(left, above)).toBeCloseTo(0);
});

test.each(cases)('%s: north is up in the middle of the map, west is left', (name, places) => {
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  const middle = [180, 120] as const;
  const [lon, lat] = projection.invert!([...middle])!;
  const [, north] = projection([lon, lat + 0.5])!;
  const [west] = projection([lon - 0.5, lat])!;
  expect(west).toBeLessThan(middle[0]);
  if (!name.startsWith('round the')) expect(north).toBeLessThan(middle[1]);
});

test('places on both sides of the 180th meridian lie beside each other, the western one to the right', () => {
  const places: LatLon[] = [
    [64.7, 177.5],
    [64.5, -165.4],
  ];
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  expect(projection([177.5, 64.7])![0]).toBeCloseTo(30);
  expect(projection([-165.4, 64.5])![0]).toBeCloseTo(330);
});

test.each([
  ['one place', [[48.2, 16.4]], 1500],
  [
    'two places in one town',
    [
      [48.2, 16.37],
      [48.21, 16.39],
    ],
    300,
  ],
  [
    'two names for one place',
    [
      [48.2, 16.37],
      [48.2, 16.37],
    ],
    300,
  ],
  ['one place at the pole', [[90, 0]], 1500],
] satisfies [string, LatLon[], number][])('%s: the map is not nearer than its data bears', (_, places, km) => {
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  expect(kmPerUnitAt(projection, [180, 120]) * box.width).toBeCloseTo(km, -1);
});

test('km per unit is the distance on the ground, not that of the map', () => {
  const places: LatLon[] = [
    [60, 10],
    [60, 20],
  ];
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  const [x, y] = projection([15, 60])!;
  const east = projection.invert!([x + 10, y])!;
  expect(10 * kmPerUnitAt(projection, [x, y])).toBeCloseTo(geoDistance([15, 60], east) * 6371, 0);
});

test('a degree of the globe is 111 km', () => {
  expect(degreesOf(111.195)).toBeCloseTo(1);
  expect(radiansOf(6371.0088)).toBe(1);
});

test('places can be moved to the middle of another box', () => {
  const places: LatLon[] = [
    [50, 30],
    [55, 37],
  ];
  const projection = projectionFor(places);
  fitPlaces(projection, places, box);
  const { width, height } = extentOf(projection, places);
  centrePlaces(projection, places, { x: 0, y: 0, width: 100, height: 400 });
  const moved = extentOf(projection, places);
  expect([moved.width, moved.height]).toEqual([expect.closeTo(width), expect.closeTo(height)]);
  expect(moved.x + moved.width / 2).toBeCloseTo(50);
  expect(moved.y + moved.height / 2).toBeCloseTo(200);
});
