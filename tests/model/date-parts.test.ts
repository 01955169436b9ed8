import { describe, expect, test } from 'vitest';
import { splitByDate } from '../../src/model/date-parts.ts';
import { dayAfter } from '../fixtures/generated-story.ts';

const entries = (count: number, weight = 1) =>
  Array.from({ length: count }, (_, at) => ({ day: dayAfter(at), weight }));
const roomy = 1_000;
const shapeOf = (parts: ReturnType<typeof splitByDate>) => parts.map(({ number, items }) => [number, items.length]);

describe('a list is split by date', () => {
  test.each([
    [0, [[undefined, 0]]],
    [1, [[undefined, 1]]],
    [60, [[undefined, 60]]],
    [
      61,
      [
        [undefined, 31],
        [1, 30],
      ],
    ],
    [
      90,
      [
        [undefined, 60],
        [1, 30],
      ],
    ],
    [
      91,
      [
        [undefined, 31],
        [2, 30],
        [1, 30],
      ],
    ],
    [
      130,
      [
        [undefined, 40],
        [3, 30],
        [2, 30],
        [1, 30],
      ],
    ],
  ])('%i entries', (count, shape) => expect(shapeOf(splitByDate(entries(count), roomy))).toEqual(shape));

  test.each([
    ['just fits', 60, [[undefined, 10]]],
    [
      'does not',
      59,
      [
        [undefined, 6],
        [1, 4],
      ],
    ],
    [
      'has entries as big as half a page',
      12,
      [
        [undefined, 2],
        [8, 1],
        [7, 1],
        [6, 1],
        [5, 1],
        [4, 1],
        [3, 1],
        [2, 1],
        [1, 1],
      ],
    ],
    [
      'has entries bigger than a page',
      5,
      [[undefined, 1], ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((number) => [number, 1])],
    ],
  ])('before 60 where its text %s', (_, room, shape) =>
    expect(shapeOf(splitByDate(entries(10, 6), room))).toEqual(shape),
  );

  test('the newest entries first, in every part and from part to part', () => {
    const days = splitByDate(entries(130).reverse(), roomy).flatMap(({ items }) => items.map(({ day }) => day));
    expect(days).toEqual([...days].sort().reverse());
    expect(new Set(days).size).toBe(130);
  });

  test('entries of one day keep their order', () => {
    const sameDay = ['a', 'b', 'c'].map((name) => ({ name, day: '2023-04-12', weight: 1 }));
    expect(splitByDate(sameDay, roomy)[0]!.items.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

test.each([61, 75, 91, 130, 400])('what is added to %i entries later leaves every older part as it was', (count) => {
  const olderOf = (total: number) => splitByDate(entries(total), roomy).slice(1).reverse();
  expect(olderOf(count + 70).slice(0, olderOf(count).length)).toEqual(olderOf(count));
});
