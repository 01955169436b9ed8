import { expect, test } from 'vitest';
import { drawFrame, frameThickness, kmPerBandFor } from '../../src/charts/frame.ts';

test('the strip lies round the map, each side’s bands along the map’s edge', () => {
  expect(frameThickness).toBe(7);
  expect(drawFrame({ x: 7, y: 7, width: 300, height: 200 }, 100 / 3)).toEqual({
    thickness: 7,
    strip: 'M3.5 3.5H310.5V210.5H3.5z',
    bands: 'M7 3.5h300M7 210.5h300M3.5 7v200M310.5 7v200',
    band: 33.333,
    edge: 'M7 7h300v200h-300z',
  });
});

test.each([
  [1, 50],
  [4.9, 100],
  [7.1, 100],
  [7.2, 200],
  [8, 200],
  [9, 500],
  [16, 500],
  [17, 1000],
  [100, 5000],
])('at %d km per unit a band is %d km', (kmPerUnit, km) => {
  expect(kmPerBandFor(kmPerUnit)).toBe(km);
});

test('at any scale a band is 14 to 60 units long', () => {
  const scales = Array.from({ length: 400 }, (_, i) => 0.1 * 1.025 ** i);
  const wrong = scales.filter((scale) => kmPerBandFor(scale) / scale < 14 || kmPerBandFor(scale) / scale > 60);
  expect(wrong).toEqual([]);
});
