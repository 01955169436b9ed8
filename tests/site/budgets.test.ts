import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elementsOf, filesOf, pagesOf } from './built-pages.ts';

/** What a page may weigh: its HTML, which holds its CSS, as brotli of quality 11, in bytes. */
const budgets = {
  'a page that lists the whole of a story': 14_000,
  'any other page': 10_000,
} as const;

function kindOf(file: string): keyof typeof budgets {
  const whole = /^(stories\/[^/]+\/((claims|changes)\/(\d+\/)?)?|corrections\/(\d+\/)?)index\.html$/;
  return whole.test(file) ? 'a page that lists the whole of a story' : 'any other page';
}

test.each([
  ['stories/a/index.html', 14_000],
  ['stories/a/claims/index.html', 14_000],
  ['stories/a/claims/2/index.html', 14_000],
  ['stories/a/changes/index.html', 14_000],
  ['corrections/index.html', 14_000],
  ['stories/a/updates/index.html', 10_000],
  ['stories/a/updates/2024-11-01/index.html', 10_000],
  ['stories/a/deep-look/index.html', 10_000],
  ['index.html', 10_000],
  ['404.html', 10_000],
])('the budget of %s is %i bytes', (file, bytes) => {
  expect(budgets[kindOf(file)]).toBe(bytes);
});

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = pagesOf(site);

  test.each(pages)('$path weighs no more than it may', ({ file, html }) => {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    expect(brotliCompressSync(html, quality).length).toBeLessThanOrEqual(budgets[kindOf(file)]);
  });

  test.each(pages)('$path carries its style in itself', ({ tree }) => {
    const sheets = elementsOf(tree, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
    expect(sheets.map((link) => attribute(link, 'href'))).toEqual([]);
  });

  test('the whole site has at most five style texts', () => {
    const texts = new Set(pages.flatMap(({ tree }) => elementsOf(tree, 'style').map((style) => toString(style))));
    expect(texts.size).toBeGreaterThan(0);
    expect(texts.size).toBeLessThanOrEqual(5);
  });

  test('all fonts together weigh at most 60,000 bytes', () => {
    const fonts = filesOf(site).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const bytes = fonts.map((file) => statSync(join(site.folder, file)).size);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000);
  });

  test('the licence of the fonts is shipped with them', () => {
    const licence = filesOf(site).find((file) => /(OFL|LICEN[CS]E).*\.txt$/i.test(file));
    expect(licence && readFileSync(join(site.folder, licence), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});
