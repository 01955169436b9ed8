import { expect, test } from 'vitest';
import { shownParts } from '../../src/model/shown-parts.ts';

test('of a dozen parts each is linked to from each', () => {
  expect(shownParts(12, 5)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('of many parts those at the ends, those beside the page and some on the way', () => {
  expect(shownParts(100, 40)).toEqual([0, 32, 39, 40, 41, 48, 99]);
});
