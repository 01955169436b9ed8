import { expect, test } from 'vitest';
import { changedPaths } from '../../src/release/changed-paths.ts';

const files = (all: Record<string, string>) =>
  Object.entries(all).map(([path, sha256]) => ({ path, sha256, size: 0, type: '' }));

test('what is new, what is other and what is gone has changed for readers, and always the manifest', () => {
  const before = files({ 'same.html': 'a', 'other.html': 'b', 'gone.html': 'c', _headers: 'd' });
  const after = files({ 'same.html': 'a', 'other.html': 'x', 'new.html': 'e', _headers: 'y' });
  expect(changedPaths(before, after)).toEqual(['gone.html', 'manifest.json', 'new.html', 'other.html']);
  expect(changedPaths([], [])).toEqual(['manifest.json']);
});
