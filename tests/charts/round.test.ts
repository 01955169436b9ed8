import { expect, test } from 'vitest';
import { round } from '../../src/charts/round.ts';

test.each([
  [1.005001, 2, 1.01],
  [20.3529411, 3, 20.353],
  [-1.5, 0, -1],
  [0.4, 0, 0],
  [1_000_000.126, 2, 1_000_000.13],
])('%d to %d decimals is %d', (value, decimals, rounded) => {
  expect(round(value, decimals)).toBe(rounded);
});

test('rounds to two decimals unless told', () => {
  expect(round(1 / 3)).toBe(0.33);
});

test('never gives a minus zero, which would be written as -0', () => {
  expect(Object.is(round(-0.001), 0)).toBe(true);
});
