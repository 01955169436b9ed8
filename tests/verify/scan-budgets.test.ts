import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pageBudgets, pageKind } from '../../src/verify/budgets.ts';
import { KeptResults } from '../../src/verify/kept-results.ts';
import { budgetScan } from '../../src/verify/scan-budgets.ts';
import { scanFiles } from './scan-files.ts';

const home = { origin: 'https://soundings.example', base: '/' };
const scan = (files: Record<string, string | Buffer>, site = home) =>
  scanFiles(budgetScan(site, KeptResults.inMemory()), files);

/** A page that no compression makes much lighter than so many bytes. */
const page = (bytes: number) => randomBytes(Math.ceil((bytes * 3) / 4)).toString('base64');

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
  expect(pageBudgets[pageKind(file)]).toBe(bytes);
});

describe('what weighs too much is found:', () => {
  test('a page', async () => {
    const [found, ...others] = await scan({
      'a.html': page(14_500),
      'b.html': 'B',
      'stories/a/index.html': page(13_000),
    });
    expect(found).toMatch(/^a\.html: weighs 1\d,\d{3} bytes as brotli; any other page may weigh 10,000$/);
    expect(others).toEqual([]);
  });

  test('at whatever address its site lives, and whether or not that is for the public', async () => {
    const filler = page(15_000);
    const at = (address: string, base: string, mark = '') =>
      `${mark}<a href="${base}a/"><img srcset="${base}b 1w,${base}c 2w">${address}${base}${filler}`;
    const long = { origin: 'https://a.very.long.name.example', base: '/daily.news/' };
    const found = await scan({ 'a.html': at(home.origin, '/') });
    expect(found).toHaveLength(1);
    expect(
      await scan({ 'a.html': at(long.origin, long.base, '<meta name="robots" content="noindex">') }, long),
    ).toEqual(found);
  });

  test('all fonts together', async () => {
    expect(await scan({ 'fonts/a.woff2': Buffer.alloc(30_000), 'fonts/b.woff2': Buffer.alloc(30_000) })).toEqual([]);
    expect(await scan({ 'fonts/a.woff2': Buffer.alloc(30_001), 'fonts/b.woff2': Buffer.alloc(30_000) })).toEqual([
      'fonts/: weigh 60,001 bytes; 60,000 are allowed',
    ]);
  });

  test('more than five styles', async () => {
    const styled = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.html`, `<style>p{top:${at % 6}px}</style>`]));
    expect(await scan(styled(5))).toEqual([]);
    expect(await scan(styled(8))).toHaveLength(6);
  });

  test('more than one style in a page that names its own', async () => {
    const scanCarrying = (html: string) =>
      scanFiles(budgetScan(home, KeptResults.inMemory(), true), { 'a.html': html });
    const styled = Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`${at}.html`, `<style>p{top:${at}px}</style>`]));
    expect(await scanFiles(budgetScan(home, KeptResults.inMemory(), true), styled)).toEqual([]);
    expect(await scanCarrying('<style>p{}</style><style>a{}</style>')).toEqual(['a.html: has 2 style texts']);
  });
});
