import { expect, test } from 'vitest';
import { barViewBox, drawBars, drawBarsDescending } from '../../src/charts/bars.ts';

const counted = (...counts: number[]) => counts.map((count, i) => ({ label: `row ${i}`, count }));

test.each([
  ['percent of the largest, to a tenth', [36, 20, 12], [100, 55.6, 33.3]],
  ['equal counts have equal bars', [4, 4], [100, 100]],
  ['one count is the largest', [7], [100]],
  ['nothing has no length', [5, 0], [100, 0]],
  ['all nothing', [0, 0], [0, 0]],
  ['few beside a million is not seen as none', [1_000_000, 1], [100, 0.3]],
  ['no rows', [], []],
])('lengths: %s', (_, counts, percents) => {
  expect(drawBars(counted(...counts)).map(({ percent }) => percent)).toEqual(percents);
});

test('a bar is a path in the shared viewBox; nothing has none', () => {
  expect(barViewBox).toBe('0 0 100 1');
  expect(drawBars(counted(2, 1, 0)).map(({ d }) => d)).toEqual(['M0 0h100v1H0z', 'M0 0h50v1H0z', '']);
});

test('rows keep their order and whatever else they carry', () => {
  const rows = drawBars([
    { label: 'b', count: 1, id: 'one' },
    { label: 'a', count: 2, id: 'two' },
  ]);
  expect(rows.map(({ id }) => id)).toEqual(['one', 'two']);
});

test('descending: the largest first, equal counts in the order given, the input untouched', () => {
  const rows = counted(3, 8, 3, 9);
  expect(drawBarsDescending(rows).map(({ label }) => label)).toEqual(['row 3', 'row 1', 'row 0', 'row 2']);
  expect(rows).toEqual(counted(3, 8, 3, 9));
});
