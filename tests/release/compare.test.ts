import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { addressOf, compareFolder, compareSite, probe } from '../../src/release/compare.ts';
import { describeFiles, manifestName, manifestText, type Manifest } from '../../src/release/manifest.ts';
import { withFormer } from '../../src/release/prepare-host.ts';

const noSite = {
  version: 1,
  commit: null,
  asOf: '2023-04-20T12:00:00Z',
  address: 'https://a.example/',
  staging: false,
  placeholders: [],
} satisfies Omit<Manifest, 'files'>;
const work = await mkdtemp(join(tmpdir(), 'compare-'));
const folder = join(work, 'site');
let manifest: Manifest;
let server: Server | undefined;

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'stories/a b'), { recursive: true });
  const files = { 'index.html': 'front', '404.html': 'not here', 'stories/a b/index.html': 'a', 'feed.xml': '<f/>' };
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
  manifest = { ...noSite, files: await describeFiles(folder) };
});
afterAll(async () => {
  server?.close().closeAllConnections();
  await rm(work, { recursive: true });
});

const changes: [string, () => Promise<void>, string][] = [
  ['nothing', () => Promise.resolve(), ''],
  ['one letter', () => writeFile(join(folder, 'index.html'), 'frond'), 'index.html differs'],
  ['a file that is gone', () => rm(join(folder, 'feed.xml')), 'feed.xml is missing'],
  [
    'two at once',
    async () => {
      await rm(join(folder, 'feed.xml'));
      await writeFile(join(folder, 'stories/a b/index.html'), '');
    },
    'feed.xml is missing, stories/a b/index.html differs',
  ],
];

describe.each(changes)('of %s', (_, change, told) => {
  const words = (found: readonly { path: string; what: string }[]) =>
    found.map(({ path, what }) => `${path} ${what}`).join(', ');

  test('a folder tells', async () => {
    await change();
    expect(words(await compareFolder(folder, manifest))).toBe(told);
  });

  test('a live site tells', async () => {
    server ??= await serveFolder({ folder, base: '/news/' }, 0);
    await change();
    expect(words(await compareSite(`http://localhost:${portOf(server)}/news/`, manifest))).toBe(told);
  });
});

test('a file that the manifest does not have is told of a folder', async () => {
  await writeFile(join(folder, 'extra.txt'), '');
  expect(await compareFolder(folder, manifest)).toEqual([{ path: 'extra.txt', what: 'is not in the manifest' }]);
});

test.each([
  ['index.html', './'],
  ['404.html', '404.html'],
  ['stories/a/index.html', 'stories/a/'],
  ['a b/ü.txt', 'a%20b/%C3%BC.txt'],
])('%s is found at %s', (path, address) => {
  expect(addressOf(path)).toBe(address);
});

describe('of addresses that are no more', () => {
  const former = [{ from: '/old/', to: '/stories/a b/' }, { from: '/lost/' }];
  const moved = { path: 'old/index.html', leadsTo: '/stories/a b/' };

  test.each([
    ['a server that leads on', moved, undefined],
    ['a server that leads elsewhere', { ...moved, leadsTo: '/feed.xml' }, 'answers 301'],
    ['a server that leads on from what did not move', { path: 'old/index.html' }, 'answers 301'],
    ['a server that says that it is gone', { path: 'lost/index.html', gone: true as const }, undefined],
    ['a server that says so of what is not gone', { path: 'lost/index.html' }, 'answers 410'],
    ['what only hosts read', { path: '_headers' }, undefined],
  ])('%s', async (_, told, what) => {
    await mkdir(join(folder, 'lost'), { recursive: true });
    await writeFile(join(folder, 'lost/index.html'), 'gone');
    await mkdir(join(folder, 'old'), { recursive: true });
    await writeFile(join(folder, 'old/index.html'), 'moved');
    const files = withFormer(await describeFiles(folder), former);
    await writeFile(join(folder, manifestName), manifestText({ ...noSite, files }));
    const other = await serveFolder({ folder, base: '/news/' }, 0);
    const { sha256, size, type } = files.find(({ path }) => path === 'lost/index.html')!;
    const file = { sha256, size, type, ...told };
    expect(await probe(`http://localhost:${portOf(other)}/news/`, file)).toBe(what);
    other.close().closeAllConnections();
  });
});
