import { spawnSync } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeFiles, manifestName, manifestText } from '../../src/release/manifest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'));
  await writeSite('<h1>A</h1>');
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes a small site in which all is as it must be, with these words in its page. */
async function writeSite(body: string): Promise<void> {
  const loc = (path: string) => `<loc>https://a.example/${path}</loc>`;
  const files = {
    'index.html': `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>A</title><link rel="canonical" href="https://a.example/"></head><body>${body}</body></html>\n`,
    'sitemap-0.xml': `<urlset><url>${loc('')}</url></urlset>`,
    'sitemap-index.xml': `<sitemapindex><sitemap>${loc('sitemap-0.xml')}</sitemap></sitemapindex>`,
  };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  const told = {
    commit: null,
    asOf: '2023-04-20T12:00:00Z',
    address: 'https://a.example/',
    staging: false,
    placeholders: [],
  };
  await writeFile(
    join(folder, manifestName),
    manifestText({ version: 1, ...told, files: await describeFiles(folder) }),
  );
}

function verify(...words: string[]): { code: number | null; printed: string; told: string } {
  const run = spawnSync(process.execPath, ['src/cli/verify.ts', ...words], { encoding: 'utf8' });
  return { code: run.status, printed: run.stdout, told: run.stderr };
}

test('a folder that is its release, and holds nothing wrong, is fine', () => {
  expect(verify(folder)).toEqual({
    code: 0,
    printed: `${folder} is the release, 3 files in the manifest.\n`,
    told: 'Scanning the site …\n',
  });
});

test('a folder that is not its release is told file by file', async () => {
  await appendFile(join(folder, 'sitemap-0.xml'), '\n');
  expect(verify(folder)).toMatchObject({
    code: 1,
    printed: `sitemap-0.xml differs\n${folder} is not the release: 1 differ, 3 files in the manifest.\n`,
  });
});

test('what no site may hold is found also where the manifest lists it, unless only that is asked', async () => {
  await writeSite('<h1>A</h1><iframe src="/b/"></iframe>');
  const { code, printed } = verify(folder);
  expect(code).toBe(1);
  expect(printed).toContain('index.html: <iframe> is not an element of our pages; ');
  expect(printed).toContain('index.html: /b/ leads nowhere; ');
  expect(verify(folder, '--no-scan')).toEqual({
    code: 0,
    printed: `${folder} is the release, 3 files in the manifest.\n`,
    told: '',
  });
});

test.each([
  [['a', 'b'], 'Name one folder or address.'],
  [['--loud'], "Unknown option '--loud'"],
])('%j is a wrong use', (words, told) => {
  const run = verify(...words);
  expect(run.code).toBe(2);
  expect(run.told).toContain(told);
});

test('a folder without a manifest is told in one sentence', async () => {
  await rm(join(folder, manifestName));
  expect(verify(folder)).toEqual({ code: 1, printed: '', told: `There is no manifest at ${folder}/manifest.json.\n` });
});
