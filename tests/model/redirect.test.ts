import { describe, expect, test } from 'vitest';
import { lastMove, redirectsSchema, straightened, type Redirect } from '../../src/model/redirect.ts';

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
  ])('%s', (_, redirects, last) => expect(lastMove(redirects, redirects[0]!)).toEqual(last));
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
