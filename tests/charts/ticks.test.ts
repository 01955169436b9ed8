import { expect, test } from 'vitest';
import { drawTicks, lineAt, type Fate } from '../../src/charts/ticks.ts';

const fates = [
  'intercepted',
  'lost',
  'left_airspace',
  'still_airborne',
  'got_through',
  'unaccounted',
] as const satisfies Fate[];

/** Heights between which a fate’s marks are drawn, in CSS pixels from the top. */
function extentOf(fate: Fate): { top: number; bottom: number } {
  const { d, strokeWidth } = drawTicks(fate, 0, 1);
  const heights = [...d.matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
  return { top: Math.min(...heights) - strokeWidth / 2, bottom: Math.max(...heights) + strokeWidth / 2 };
}

test('no two fates have the same shape', () => {
  const shapes = fates.map((fate) => {
    const { d, strokeWidth, transform } = drawTicks(fate, 0, 3);
    return JSON.stringify([d, strokeWidth, transform]);
  });
  expect(new Set(shapes).size).toBe(fates.length);
});

test.each([
  ['intercepted', true],
  ['lost', false],
  ['left_airspace', false],
  ['still_airborne', false],
  ['got_through', true],
  ['unaccounted', true],
] as const)('the marks of “%s” reach the line: %s', (fate, reaches) => {
  expect(extentOf(fate).bottom >= lineAt).toBe(reaches);
});

test('only what got through crosses the line', () => {
  expect(fates.filter((fate) => extentOf(fate).bottom > lineAt)).toEqual(['got_through']);
});

test('nothing is drawn above the top of the row', () => {
  expect(Math.min(...fates.map((fate) => extentOf(fate).top))).toBeGreaterThanOrEqual(0);
});

test('a run of marks is one dashed stroke, from the middle of its first tick to the middle of its last', () => {
  expect(drawTicks('intercepted', 0, 31)).toEqual({
    d: 'M0.29 12h30.42',
    strokeWidth: 24,
    strokeDasharray: '0.42 0.58',
  });
});

test('what was lost from radar is drawn in pieces', () => {
  expect(drawTicks('lost', 31, 14).d).toBe('M31.29 2h13.42M31.29 9h13.42M31.29 16h13.42');
});

test('what left the airspace leans, around its own middle', () => {
  expect(drawTicks('left_airspace', 45, 3).transform).toBe('matrix(1 0 -0.05 1 0.45 0)');
});

test.each([
  ['half a tick', 0.5, 'M0.145 12h0.21'],
  ['four and a half', 4.5, 'M0.29 12h3.42M4.145 12h0.21'],
  ['a ten-thousandth, still to be seen', 0.0001, 'M-0.1 12h0.2'],
  ['a sum of tenths that is not quite three', 0.1 * 3 * 10, 'M0.29 12h2.42'],
  ['nothing', 0, ''],
])('the last mark is as much narrower as it stands for less: %s', (_, length, d) => {
  expect(drawTicks('intercepted', 0, length).d).toBe(d);
});
