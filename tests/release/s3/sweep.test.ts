import { expect, test } from 'vitest';
import type { StoreState } from '../../../src/release/s3/state.ts';
import { unusedObjects } from '../../../src/release/s3/sweep.ts';

const now = 1_700_000_000;
const releases = [3, 5].map((number) => ({ number, commit: null, at: now, manifest: '' }));
const state: StoreState = { version: 1, live: 5, releases, files: {}, objects: { a: 2, b: 3, c: 4, d: 9 } };
const object = (name: string, age: number) => ({
  key: `.soundings/objects/${name}`,
  size: 1,
  etag: '',
  at: now - age,
});
const unused = (name: string, age = 0) => unusedObjects(state, [object(name, age)], now).length === 1;

test.each([
  ['that only a release had which is gone', 'a', true],
  ['of the oldest release that is kept', 'b', false],
  ['of a release between two that are kept', 'c', false],
  ['of a newer one', 'd', false],
])('an object %s: unused %s is %s', (_, name, expected) => {
  expect(unused(name)).toBe(expected);
});

test('an object of no release stays for a day, for a publication that was interrupted', () => {
  expect(unused('x', 86_400)).toBe(false);
  expect(unused('x', 86_401)).toBe(true);
});
