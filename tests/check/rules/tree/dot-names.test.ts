import { expect, test } from 'vitest';
import { dotNames } from '../../../../src/check/rules/tree/dot-names.ts';
import { refusedIn } from '../../entries.ts';

test.each([
  [
    'public',
    '.env',
    'is a file whose name begins with a point, so that it is easily overlooked; Delete it, or move it out of public/.',
  ],
  [
    'content',
    'stories/flood/.DS_Store',
    'is a file whose name begins with a point, so that it is easily overlooked; Delete it, or move it out of content/.',
  ],
  [
    'public',
    '.git/',
    'is a folder whose name begins with a point, so that it is easily overlooked; Delete it, or move it out of public/.',
  ],
] as const)('in %s %s is refused', (tree, path, words) => {
  expect(refusedIn(dotNames, tree, [path])).toEqual([`${path.replace(/\/$/, '')} ${words}`]);
});

test.each(['.well-known/', 'fonts/.htaccess', '..txt', '...', '.x->'])('%s is refused', (path) => {
  expect(refusedIn(dotNames, 'public', [path])).toHaveLength(1);
});

test('a point within a name is none', () => {
  expect(refusedIn(dotNames, 'public', ['favicon.ico', 'fonts/a.b.txt', 'a.', 'a..b'])).toEqual([]);
});
