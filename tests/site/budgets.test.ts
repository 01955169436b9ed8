import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { mostFontBytes, mostStyleTexts, pageBudgets, pageKind } from '../../src/verify/budgets.ts';
import { attribute, elementsOf, filesOf, pagesOf } from './built-pages.ts';

/** The weight of a page, in bytes. */
function weightOf(html: string): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = pagesOf(site);

  test.each(pages)('$path weighs no more than it may', ({ file, html }) => {
    expect(weightOf(html)).toBeLessThanOrEqual(pageBudgets[pageKind(file)]);
  });

  test.each(pages)('$path carries its style in itself', ({ tree }) => {
    const sheets = elementsOf(tree, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
    expect(sheets.map((link) => attribute(link, 'href'))).toEqual([]);
  });

  test('the whole site has no more style texts than it may', () => {
    const texts = new Set(pages.flatMap(({ tree }) => elementsOf(tree, 'style').map((style) => toString(style))));
    expect(texts.size).toBeGreaterThan(0);
    expect(texts.size).toBeLessThanOrEqual(mostStyleTexts);
  });

  test('all fonts together weigh no more than they may', () => {
    const fonts = filesOf(site).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
    const bytes = fonts.map((file) => statSync(join(site.folder, file)).size);
    expect(fonts.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(mostFontBytes);
  });

  test('the licence of the fonts is shipped with them', () => {
    const licence = filesOf(site).find((file) => /(OFL|LICEN[CS]E).*\.txt$/i.test(file));
    expect(licence && readFileSync(join(site.folder, licence), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('the site as it is built for GitHub Pages', () => {
  const below = inject('sites').find(({ name }) => name === 'below')!;

  test.each(pagesOf({ ...below, folder: inject('onPages') }))('$path weighs no more than it may', ({ file, html }) => {
    expect(weightOf(html)).toBeLessThanOrEqual(pageBudgets[pageKind(file)]);
  });
});
