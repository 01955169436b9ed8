import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { builtAt, builtNames } from '../../src/model/built-paths.ts';

/** What stands at the root of a built site because of an entry of src/pages/. */
function nameOfPage(entry: string): string {
  const name = entry.replace(/\.(?:astro|mdx|ts)$/, '').replace(/\[\w+\]/, '*');
  if (/^(?:index|404)$/.test(name)) return `${name}.html`;
  return name;
}

test('every page at the root of the site has its name on the list', () => {
  // _… are no pages, and what [...former] makes is told by redirects.yaml.
  const entries = readdirSync('src/pages').filter((entry) => !/^(?:_|\[\.\.\.)/.test(entry));
  const names = entries.map(nameOfPage);
  expect(names.filter((name) => !builtNames.includes(name as never))).toEqual([]);
  const ofOthers = ['_astro', 'manifest.json'];
  expect(builtNames.filter((name) => !names.includes(name))).toEqual(ofOthers);
});

test.each([
  ['index.html', 'index.html'],
  ['Index.HTML', 'index.html'],
  ['stories/a/b.png', 'stories'],
  ['sitemap-3.xml', 'sitemap-*.xml'],
  ['sitemap-index.xml', 'sitemap-*.xml'],
  ['fonts/index.html', undefined],
  ['sitemap.xml', undefined],
  ['a/_astro/b.css', undefined],
])('%s stands in for %s', (path, name) => {
  expect(builtAt(path)).toBe(name);
});
