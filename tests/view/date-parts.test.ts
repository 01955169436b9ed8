import { describe, expect, test } from 'vitest';
import { partNumbers, splitByDate, titleOfPart, viewPart, viewPartLinks } from '../../src/view/date-parts.ts';
import { dayAfter } from '../fixtures/generated-story.ts';

const entries = (count: number, weight = 1) =>
  Array.from({ length: count }, (_, at) => ({ day: dayAfter(at), weight }));
const roomy = 1_000;
const address = (number?: number) => `/list/${number ?? ''}`;
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

describe('links between parts', () => {
  const parts = splitByDate(entries(61), roomy);

  test('tell the days of each part', () =>
    expect(viewPartLinks(parts, 1, address)).toEqual([
      { words: '31 January to 1 March 2020', href: '/list/', current: false },
      { words: '1 to 30 January 2020', href: '/list/1', current: true },
    ]));

  test('are not printed where there is one part only', () =>
    expect(viewPartLinks(splitByDate(entries(60), roomy), undefined, address)).toEqual([]));

  test('leave out most of many parts, and still lead to each', () => {
    const many = splitByDate(entries(30_000), roomy);
    const numbersFrom = (number: number | undefined) =>
      viewPartLinks(many, number, (to) => String(to ?? '')).map(({ href }) => (href === '' ? undefined : Number(href)));
    const clicks = new Map<number | undefined, number>([[undefined, 0]]);
    for (const [number, count] of clicks) {
      for (const next of numbersFrom(number)) if (!clicks.has(next)) clicks.set(next, count + 1);
    }
    expect(clicks.size).toBe(many.length);
    expect(Math.max(...clicks.values())).toBeLessThan(20);
    expect(Math.max(...[...clicks.keys()].map((number) => numbersFrom(number).length))).toBeLessThan(12);
  });

  test('are all there while they are few', () => {
    const few = splitByDate(entries(13 * 30), roomy);
    expect(few).toHaveLength(12);
    expect(viewPartLinks(few, 5, address)).toHaveLength(12);
  });

  test('come with the entries of the part', () => {
    expect(viewPart(parts, 1, address)?.entries).toHaveLength(30);
    expect(viewPart(parts, 2, address)).toBeUndefined();
  });

  test('give an older part its days in its title', () => {
    expect(titleOfPart('Corrections', viewPartLinks(parts, 1, address))).toBe('Corrections (1 to 30 January 2020)');
    expect(titleOfPart('Corrections', [])).toBe('Corrections');
  });
});

test('lists that share their pages have as many as the longest of them', () =>
  expect(partNumbers([splitByDate(entries(5), roomy), splitByDate(entries(130), roomy)])).toEqual([
    undefined,
    1,
    2,
    3,
  ]));
