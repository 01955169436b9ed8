import { describe, expect, test } from 'vitest';
import { splitByDate } from '../../src/model/date-parts.ts';
import { partNumbers, titleOfPart, viewPart, viewPartLinks } from '../../src/view/date-parts.ts';
import { dayAfter } from '../fixtures/generated-story.ts';

const entries = (count: number, weight = 1) =>
  Array.from({ length: count }, (_, at) => ({ day: dayAfter(at), weight }));
const roomy = 1_000;
const address = (number?: number) => `/list/${number ?? ''}`;

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
