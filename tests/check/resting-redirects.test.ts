import { expect, test } from 'vitest';
import { withoutResting } from '../../src/check/resting-redirects.ts';
import { planOf } from '../../src/check/site-plan.ts';
import { readFixture } from '../fixtures/river-flood.ts';
import { outlinesOf } from './find-site-problems.ts';

const mill = '/stories/mill-bridge/deep-look/';
const outlines = outlinesOf(await readFixture());
const withParts = (deepLookParts: number) =>
  outlines.map((story) => (story.slug === 'mill-bridge' ? { ...story, deepLookParts } : story));
const part = { from: `${mill}2/`, to: mill };
const others = [
  { from: '/stories/old/', to: '/stories/mill-bridge/' },
  { from: `${mill}3/`, gone: 'It was wrong.' },
];

test('an entry from a part of a Deep Look leads to the first while that part is not there', () => {
  expect(withoutResting([part, ...others], outlines)).toEqual([part, ...others]);
});

test('it rests while the part is there; all others lead where they led', () => {
  expect(withoutResting([part, ...others], withParts(3))).toEqual(others);
});

test('it does not rest for a part that is withheld', () => {
  const held = withParts(3).map((story) => ({ ...story, withheld: 'draft' as const }));
  expect(withoutResting([part], held)).toEqual([part]);
});

test('the plan of the site has the page once', () => {
  const { files } = planOf({ outlines: withParts(3), publicFiles: [], redirects: [part], pictures: {} });
  expect(files.filter((path) => path === 'stories/mill-bridge/deep-look/2/index.html')).toHaveLength(1);
});
