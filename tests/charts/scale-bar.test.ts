import { expect, test } from 'vitest';
import { drawScaleBar } from '../../src/charts/scale-bar.ts';

test.each([
  [1, 6, { viewBox: '0 0 6 1', outline: 'M0 0h1v1H0z', bands: 'M0 .5h1', perBand: 1 }],
  [6, 6, { viewBox: '0 0 6 1', outline: 'M0 0h6v1H0z', bands: 'M0 .5h6', perBand: 1 }],
  [30, 30, { viewBox: '0 0 30 1', outline: 'M0 0h30v1H0z', bands: 'M0 .5h30', perBand: 1 }],
  [4, 40, { viewBox: '0 0 8 1', outline: 'M0 0h0.8v1H0z', bands: 'M0 .5h0.8', perBand: 5 }],
  [0, 3, { viewBox: '0 0 3 1', outline: 'M0 0h0v1H0z', bands: 'M0 .5h0', perBand: 1 }],
])('%d minutes beside %d', (minutes, longest, bar) => {
  expect(drawScaleBar(minutes, longest)).toEqual(bar);
});

test('a million minutes still make bands that can be seen', () => {
  expect(drawScaleBar(1_000_000, 1_000_000)).toMatchObject({ viewBox: '0 0 20 1', perBand: 50_000 });
});
