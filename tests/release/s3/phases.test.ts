import { expect, test } from 'vitest';
import { inPhases, servedFiles } from '../../../src/release/s3/phases.ts';

const files = (...paths: string[]) => paths.map((path) => ({ path, sha256: '', size: 0, type: '' }));
const inOrder = (...paths: string[]) => inPhases(files(...paths)).map((group) => group.map(({ path }) => path));

test('what pages load comes first, then pages, then what leads to them, then the manifest', () => {
  const all = ['404.html', 'a/index.html', 'a/images/b.avif', 'feed.xml', 'favicon.ico', 'index.html'];
  expect(inOrder(...all, 'manifest.json', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml')).toEqual([
    ['a/images/b.avif', 'favicon.ico'],
    ['404.html', 'a/index.html'],
    ['feed.xml', 'index.html', 'robots.txt', 'sitemap-0.xml', 'sitemap-index.xml'],
    ['manifest.json'],
  ]);
});

test('a group of which there is nothing is left out', () => {
  expect(inOrder('index.html')).toEqual([['index.html']]);
  expect(inOrder()).toEqual([]);
});

test('what only hosts read is not served', () => {
  expect(servedFiles(files('_headers', '_redirects', '.nojekyll', 'a.html')).map(({ path }) => path)).toEqual([
    'a.html',
  ]);
});
