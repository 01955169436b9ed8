import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareBuilds } from '../../src/release/compare-builds.ts';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'compare-builds-'));
});
afterEach(() => rm(work, { recursive: true }));

async function build(name: string, files: Record<string, string>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(work, name, path)), { recursive: true });
    await writeFile(join(work, name, path), text);
  }
  return join(work, name);
}

const site = { 'a/index.html': 'A page', 'b.avif': 'pixels', 'manifest.json': '{"commit":null}' };

test.each<[string, Record<string, string>, string[]]>([
  ['nothing', {}, []],
  ['a letter', { 'a/index.html': 'A pane' }, ['a/index.html differs from its byte 5 on']],
  ['an end', { 'a/index.html': 'A page.' }, ['a/index.html differs from its byte 7 on']],
  ['a shorter file', { 'b.avif': 'pixel' }, ['b.avif differs from its byte 6 on']],
  ['the manifest', { 'manifest.json': '{"commit":"c0"}' }, ['manifest.json differs from its byte 11 on']],
  ['a file too many', { 'c.txt': '' }, ['c.txt is in the second build only']],
])('two builds differ in %s', async (_, change, differences) => {
  const compared = await compareBuilds(await build('one', site), await build('other', { ...site, ...change }));
  expect(compared).toEqual({ files: 'c.txt' in change ? 4 : 3, differences });
});
