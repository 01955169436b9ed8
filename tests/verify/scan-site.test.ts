import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptResults } from '../../src/verify/kept-results.ts';
import { scanSite } from '../../src/verify/scan-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-site-'));
});
afterEach(() => rm(folder, { recursive: true }));

const scanning = {
  site: { origin: 'https://a.example', base: '/' },
  machine: { folders: [], names: ['zoedoe'], isOwnWord: () => Promise.resolve(false) },
  variables: { A_TOKEN: 'very secret' },
};

/** What is found in a site with these files, each in words. */
async function scan(files: Record<string, string | Buffer>): Promise<string[]> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const counted: number[][] = [];
  const found = await scanSite(folder, { ...scanning, kept: KeptResults.inMemory() }, (...count) =>
    counted.push(count),
  );
  const total = Object.keys(files).length;
  expect(counted.at(-1)).toEqual([total, total]);
  return found.map(({ path, what }) => `${path} ${what}`);
}

const page =
  '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A</title><link rel="canonical" href="https://a.example/"></head><body><h1>A</h1></body></html>\n';
const site = {
  'index.html': page,
  'sitemap-0.xml': '<urlset><url><loc>https://a.example/</loc></url></urlset>',
  'sitemap-index.xml': '<sitemapindex><sitemap><loc>https://a.example/sitemap-0.xml</loc></sitemap></sitemapindex>',
};

test('a site in which all is well', async () => {
  expect(await scan(site)).toEqual([]);
});

test('every scan looks at every file, and what they find is in the order of the files', async () => {
  const found = await scan({
    ...site,
    'a.html': page.replace('<h1>', '<h1 onclick="x()" id="zoedoe"><a href="/x/">').replace('</h1>', '</a></h1>'),
    'z.svg': '<svg>very secret',
  });
  expect(found).toEqual([
    'a.html <h1> has the attribute “onclick”',
    'a.html names “zoedoe”, the name of this machine or its user',
    'a.html /x/ leads nowhere',
    expect.stringMatching(/^z\.svg is not well-formed XML: /),
    'z.svg holds the value of the environment variable A_TOKEN',
  ]);
});

test('compressed files are looked into, and are no pages', async () => {
  const found = await scan({
    ...site,
    'index.html.br': brotliCompressSync('<p>very secret'),
    'index.html.gz': gzipSync('zoedoe'),
    'feed.xml.gz': 'not gzip',
  });
  expect(found).toEqual([
    'feed.xml.gz cannot be unpacked',
    'index.html.br holds the value of the environment variable A_TOKEN',
    'index.html.gz names “zoedoe”, the name of this machine or its user',
  ]);
});
