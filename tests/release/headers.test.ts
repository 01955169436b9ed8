import { expect, test } from 'vitest';
import { headersOf, missing, page, patternSource, rowOf, rows, type HeaderSite } from '../../src/release/headers.ts';

const site: HeaderSite = { styleHashes: ['sha256-one', 'sha256-two'], secure: true };
const year = 'public, max-age=31536000, immutable';
const day = 'public, max-age=86400';
const minute = 'public, max-age=60';

test.each([
  ['', page.cache],
  ['about/', page.cache],
  ['stories/alder-valley-flood/', page.cache],
  ['stories/alder-valley-flood/images/', page.cache],
  ['stories/images/weir-0a1b2c3d4e5f-360.avif', page.cache],
  ['stories/alder-valley-flood/images/weir-0a1b2c3d4e5f-360.avif', year],
  ['handbook/example/images/footbridge-0a1b2c3d4e5f-360.webp', year],
  ['fonts/text.woff2', day],
  ['favicon.svg', day],
  ['a/favicon.svg', page.cache],
  ['faviconXsvg', page.cache],
  ['feed.xml', minute],
  ['sitemap-0.xml', minute],
  ['sitemap-index.xml', minute],
  ['manifest.json', minute],
  ['404.html', minute],
  ['report.pdf', page.cache],
])('“%s” may be kept: %s', (path, cache) => {
  expect(headersOf(rowOf(path), site)['Cache-Control']).toBe(cache);
});

test('only what has a digest in its name is immutable, and pages are asked for each time', () => {
  const kept = rows.filter(({ cache }) => cache.includes('immutable'));
  expect(kept).toEqual(rows.filter(({ immutable }) => immutable));
  expect(kept.flatMap(({ paths }) => paths).filter((path) => !path.includes('/images/'))).toEqual([]);
  expect(page.cache).toMatch(/max-age=0.*must-revalidate/);
  expect(rows.at(-1)).toBe(page);
});

test.each(rows)('$kind: nothing is allowed but our own styles, pictures and fonts', (row) => {
  expect(headersOf(row, site)['Content-Security-Policy']).toBe(
    "default-src 'none'; style-src 'sha256-one' 'sha256-two'; img-src 'self'; font-src 'self'; base-uri 'none'; " +
      "form-action 'none'; frame-ancestors 'none'; upgrade-insecure-requests",
  );
});

test('a site without styles allows none', () => {
  expect(headersOf(page, { ...site, styleHashes: [] })['Content-Security-Policy']).toContain("style-src 'none'");
});

test('without https nothing speaks of it', () => {
  const plain = headersOf(missing, { ...site, secure: false });
  expect(Object.keys(plain)).not.toContain('Strict-Transport-Security');
  expect(plain['Content-Security-Policy']).not.toContain('upgrade');
  expect(headersOf(missing, site)['Strict-Transport-Security']).toMatch(/^max-age=\d{8}$/);
});

test('a later kind is one more row: a page with a program of our own, and one that others may frame', () => {
  const search = { kind: 'search', paths: ['search/'], cache: page.cache, policy: { 'script-src': "'self'" } };
  const policy = headersOf(search, site)['Content-Security-Policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("; script-src 'self';");
  const embed = headersOf({ kind: 'embeds', paths: ['embed/*'], cache: page.cache, framed: true }, site);
  expect(embed['Content-Security-Policy']).toContain('frame-ancestors *;');
  expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
});

test('a pattern below a folder is that folder’s, letter by letter', () => {
  expect(patternSource('feed.xml', '/a.b/')).toBe('^/a\\.b/feed\\.xml$');
  expect(patternSource('stories/:story/images/*', '/')).toBe('^/stories/[^/]+/images/.+$');
});
