import { expect, test } from 'vitest';
import { stepFor } from '../../src/charts/step.ts';

test.each([
  [0, 110, 1],
  [110, 110, 1],
  [111, 110, 5],
  [550, 110, 5],
  [551, 110, 10],
  [1100, 110, 10],
  [1101, 110, 50],
  [1_000_000, 110, 10_000],
])('%d things in at most %d marks: one mark is %d', (count, limit, step) => {
  expect(stepFor(count, limit)).toBe(step);
});
