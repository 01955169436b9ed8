import { describe, expect, test } from 'vitest';
import { sitemapScan } from '../../src/verify/scan-sitemap.ts';
import { scanFiles } from './scan-files.ts';

const page = (path: string, more = '') => `<link rel="canonical" href="https://a.example/${path}">${more}`;
const map = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>https://a.example/${path}</loc></url>`).join('')}</urlset>`;
const index = (...names: string[]) =>
  `<sitemapindex>${names.map((name) => `<sitemap><loc>https://a.example/${name}</loc></sitemap>`).join('')}</sitemapindex>`;

const site = {
  'index.html': page(''),
  'b/index.html': page('b/'),
  'b/short/index.html': page('b/'),
  '404.html': '<meta name="robots" content="noindex">',
  'sitemap-0.xml': map('', 'b/'),
  'sitemap-index.xml': index('sitemap-0.xml'),
};
const scan = (change: Record<string, string> = {}) =>
  scanFiles(sitemapScan({ origin: 'https://a.example', base: '/' }), { ...site, ...change });

test('a sitemap with every page that is the whole of what it shows is let pass', async () => {
  expect(await scan()).toEqual([]);
});

test('so is that of a site of which no page may be found', async () => {
  const hidden = '<meta name="robots" content="noindex">';
  const pages = {
    'index.html': page('', hidden),
    'b/index.html': page('b/', hidden),
    '404.html': page('404.html', hidden),
  };
  expect(await scan(pages)).toEqual([]);
});

describe('what is found:', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['a page that is left out', { 'sitemap-0.xml': map('') }, ['sitemap-index.xml: leaves out https://a.example/b/']],
    [
      'a page that is not there',
      { 'sitemap-0.xml': map('', 'b/', 'c/') },
      ['sitemap-0.xml: lists https://a.example/c/, which is no page that may be found there'],
    ],
    [
      'a page that names another as the whole',
      { 'sitemap-0.xml': map('', 'b/', 'b/short/') },
      ['sitemap-0.xml: lists https://a.example/b/short/, which is no page that may be found there'],
    ],
    [
      'a page that is listed twice',
      { 'sitemap-0.xml': map('', 'b/', 'b/') },
      ['sitemap-0.xml: lists https://a.example/b/ once more'],
    ],
    [
      'a part that nothing names',
      { 'sitemap-1.xml': map() },
      ['sitemap-index.xml: leaves out https://a.example/sitemap-1.xml'],
    ],
    [
      'a part that is not there',
      { 'sitemap-index.xml': index('sitemap-0.xml', 'sitemap-1.xml') },
      ['sitemap-index.xml: names https://a.example/sitemap-1.xml, which is no part of it'],
    ],
    [
      'a day that there is not',
      { 'sitemap-0.xml': map('', 'b/').replace('</loc>', '</loc><lastmod>2023-02-30</lastmod>') },
      ['sitemap-0.xml: says that https://a.example/ changed on “2023-02-30”'],
    ],
  ])('%s', async (_, change, found) => {
    expect(await scan(change)).toEqual(found);
  });

  test('no index', async () => {
    expect(await scan({ 'sitemap-index.xml': '<urlset></urlset>' })).toContain(
      'sitemap-index.xml: is missing, or is no index of a sitemap',
    );
  });
});
