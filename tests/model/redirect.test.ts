import { describe, expect, test } from 'vitest';
import { followMoves, redirectsSchema, straightened, type Redirect } from '../../src/model/redirect.ts';

const moved = (from: string, to: string): Redirect => ({ from: `/${from}/`, to: `/${to}/` });
const gone = (from: string): Redirect => ({ from: `/${from}/`, gone: 'It was none.' });

describe('an address that moved ends', () => {
  test.each([
    ['where it moved', [moved('a', 'b')], moved('a', 'b')],
    ['where that moved', [moved('a', 'b'), moved('b', 'c'), moved('c', 'd')], moved('c', 'd')],
    ['where that moved before', [moved('b', 'c'), moved('a', 'b')].reverse(), moved('b', 'c')],
    ['with what is gone', [moved('a', 'b'), gone('b')], gone('b')],
    ['at once, where it is gone', [gone('a'), moved('b', 'a')], gone('a')],
    ['nowhere, in a circle', [moved('a', 'b'), moved('b', 'a')], undefined],
    ['nowhere, in itself', [moved('a', 'a')], undefined],
    ['nowhere, before a circle', [moved('a', 'b'), moved('b', 'c'), moved('c', 'b')], undefined],
  ])('%s', (_, redirects, last) => expect(followMoves(redirects).ends.get(redirects[0]!)).toEqual(last));
});

test('of each circle the entry that was written last is known', () => {
  const circles = (...redirects: Redirect[]) => [...followMoves(redirects).circles];
  expect(circles(moved('a', 'b'), moved('b', 'a'))).toEqual([moved('b', 'a')]);
  expect(circles(moved('b', 'c'), moved('c', 'a'), moved('x', 'a'), moved('a', 'b'))).toEqual([moved('a', 'b')]);
  expect(circles(moved('x', 'a'), moved('a', 'b'), moved('b', 'a'), moved('m', 'm'))).toEqual([
    moved('b', 'a'),
    moved('m', 'm'),
  ]);
  expect(circles(moved('a', 'b'), moved('b', 'c'))).toEqual([]);
});

test('a long way takes no time of its square', () => {
  const steps = Array.from({ length: 20_000 }, (_, at) => moved(`a${at}`, `a${at + 1}`));
  const last = steps.at(-1);
  const way = followMoves(steps);
  expect(way.ends.get(steps[0]!)).toBe(last);
  expect(followMoves([...steps].reverse()).ends.get(steps[0]!)).toBe(last);
});

test('entries lead straight to the end of what follows on them', () => {
  const steps = [moved('a', 'b'), moved('x', 'y'), moved('b', 'c'), moved('p', 'q'), gone('q'), moved('m', 'm')];
  expect(straightened(steps)).toEqual([
    moved('a', 'c'),
    moved('x', 'y'),
    moved('b', 'c'),
    gone('p'),
    gone('q'),
    moved('m', 'm'),
  ]);
});

test.each(['/a', 'a/', '/a/#b', '/a/?b', '/A/', '//a/', '/../a/', '/a//', 'https://courier.example/', ''])(
  '“%s” is no address of a redirect',
  (to) => expect(redirectsSchema.safeParse([{ from: '/a/', to }]).success).toBe(false),
);
