import { describe, expect, test } from 'vitest';
import { drawMap, type MapPlace } from '../../src/charts/map.ts';
import type { MapLabel } from '../../src/charts/labels.ts';
import { pathPoints } from './path-points.ts';

const place = (name: string, lat: number, lon: number, kind: MapPlace['kind'] = 'city'): MapPlace => ({
  id: name,
  name,
  kind,
  at: [lat, lon],
});

const moscow = place('Moscow', 55.756, 37.617);

const region: MapPlace[] = [
  place('Kyiv region', 50.45, 30.523, 'region'),
  place('Odesa', 46.482, 30.723),
  place('Poltava region', 49.589, 34.551, 'region'),
  place('Cherkasy region', 49.444, 32.06, 'region'),
  place('Bryansk region', 53.243, 34.364, 'region'),
  place('Kursk region', 51.73, 36.193, 'region'),
  place('Belgorod region', 50.6, 36.589, 'region'),
  place('Voronezh region', 51.672, 39.184, 'region'),
  place('Oryol region', 52.97, 36.064, 'region'),
  place('Crimea (occupied)', 45.3, 34.4, 'region'),
  place('Svetlograd', 45.328, 42.857),
  moscow,
];

const maps: [string, MapPlace[], number][] = [
  ['twelve places of one region', region, 100],
  ['Moscow, Pyongyang and Seoul', [moscow, place('Pyongyang', 39.019, 125.738), place('Seoul', 37.566, 126.978)], 1000],
  ['one place', [place('Reykjavik', 64.15, -21.94)], 100],
  ['both sides of the 180th meridian', [place('Suva', -18.14, 178.44), place('Apia', -13.83, -171.77)], 100],
  ['two names for one place', [place('Alpha', 48.2, 16.4), place('Beta', 48.2, 16.4, 'region')], 50],
  ['many islands', [place('Athens', 37.98, 23.73), place('Izmir', 38.42, 27.14), place('Heraklion', 35.34, 25.14)], 50],
  [
    'half the globe',
    [place('New York', 40.7, -74), place('Cape Town', -33.9, 18.4), place('Sydney', -33.9, 151.2)],
    2000,
  ],
];

function doOverlap({ box: a }: MapLabel, { box: b }: MapLabel): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe.each(maps)('%s', (_, places, km) => {
  const map = drawMap({ places, width: 360, labelSize: 13.5 });

  test(`each band of the frame is ${km} km`, () => {
    expect(map.kmPerBand).toBe(km);
  });

  test('every place has its dot, inside the frame', () => {
    expect(map.dots.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    const outside = map.dots.filter(({ x, y }) => x < 20 || y < 20 || x > map.width - 20 || y > map.height - 20);
    expect(outside).toEqual([]);
  });

  test('every place has its label, and no two labels overlap', () => {
    expect(map.labels.map(({ id }) => id)).toEqual(places.map(({ id }) => id));
    const { labels } = map;
    expect(labels.filter((label) => labels.some((other) => other !== label && doOverlap(label, other)))).toEqual([]);
  });

  test('the land’s path is shorter than 1,500 characters and lies under the frame', () => {
    expect(map.land.length).toBeLessThan(1500);
    const beyond = pathPoints(map.land).filter(([x, y]) => x < 3 || y < 3 || x > map.width - 3 || y > map.height - 3);
    expect(beyond).toEqual([]);
  });

  test('the graticule is a short path', () => {
    expect(map.graticule.length).toBeGreaterThan(20);
    expect(map.graticule.length).toBeLessThan(500);
  });

  test('no number is broken or longer than it need be', () => {
    expect(JSON.stringify(map)).not.toMatch(/NaN|null|Infinity|e-\d|\.\d{4}/);
  });
});

test('the coast of the Black Sea and the Sea of Azov takes less than 480 characters', () => {
  const { land } = drawMap({ places: region, width: 360 });
  expect(land.length).toBeLessThanOrEqual(480);
  expect(land.length).toBeGreaterThan(400);
});

test('a region has another mark than a city', () => {
  const { dots } = drawMap({ places: region, width: 360 });
  expect(dots.find(({ id }) => id === 'Odesa')).toMatchObject({ kind: 'city', r: 3.5 });
  expect(dots.find(({ id }) => id === 'Kyiv region')).toMatchObject({ kind: 'region', r: 5 });
});

test('the viewBox is the size asked for', () => {
  expect(drawMap({ places: region, width: 320, height: 240 }).viewBox).toBe('0 0 320 240');
});

test('the same places give the same map, byte for byte', () => {
  expect(JSON.stringify(drawMap({ places: region, width: 360 }))).toBe(
    JSON.stringify(drawMap({ places: region, width: 360 })),
  );
});

test('no place is an error', () => {
  expect(() => drawMap({ places: [], width: 360 })).toThrow(RangeError);
});

test('a hundred places in a crowd all have dots; those that have labels have room for them', () => {
  const places = Array.from({ length: 100 }, (_, i) => place(`Place ${i}`, 40 + (i % 10), 10 + Math.floor(i / 10)));
  const { dots, labels } = drawMap({ places, width: 360 });
  expect(dots).toHaveLength(100);
  expect(labels.length).toBeGreaterThan(10);
  expect(labels.filter((label) => labels.some((other) => other !== label && doOverlap(label, other)))).toEqual([]);
});
