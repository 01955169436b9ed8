import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  describeFiles,
  ManifestError,
  manifestName,
  manifestText,
  parseManifest,
  readManifest,
  type Manifest,
} from '../../src/release/manifest.ts';

const site = {
  version: 1,
  commit: null,
  asOf: '2023-04-20T12:00:00Z',
  address: 'https://a.example/',
  staging: false,
  placeholders: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manifest-'));
  await mkdir(join(folder, 'stories/a'), { recursive: true });
  await writeFile(join(folder, 'stories/a/index.html'), 'A');
  await writeFile(join(folder, 'b.avif'), '');
  await writeFile(join(folder, 'B.woff2'), 'font');
  await writeFile(join(folder, manifestName), 'an older one');
});
afterAll(() => rm(folder, { recursive: true }));

test('every file but the manifest is described, sorted by path', async () => {
  const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
  expect(await describeFiles(folder)).toEqual([
    expect.objectContaining({ path: 'B.woff2', size: 4, type: 'font/woff2' }),
    { path: 'b.avif', sha256: empty, size: 0, type: 'image/avif' },
    {
      path: 'stories/a/index.html',
      sha256: '559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd',
      size: 1,
      type: 'text/html; charset=utf-8',
    },
  ]);
});

test('a manifest that is written can be read', async () => {
  const manifest: Manifest = { ...site, version: 1, commit: 'c0ffee', files: await describeFiles(folder) };
  expect(parseManifest(manifestText(manifest), 'here')).toEqual(manifest);
});

describe('what is no manifest is refused, with where it came from', () => {
  const file = { path: 'a', sha256: '0'.repeat(64), size: 1, type: 'text/plain' };
  test.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['of another version', JSON.stringify({ ...site, version: 2, files: [] })],
    ['without files', JSON.stringify(site)],
    ['that says of no instant that it was built for it', JSON.stringify({ ...site, asOf: 'today', files: [] })],
    ['that does not say for when it was built', JSON.stringify({ ...site, asOf: undefined, files: [] })],
    ['with a path out of the release', JSON.stringify({ ...site, files: [{ ...file, path: '../a' }] })],
    ['with a path from the root', JSON.stringify({ ...site, files: [{ ...file, path: '/a' }] })],
    ['with half a digest', JSON.stringify({ ...site, files: [{ ...file, sha256: '0' }] })],
  ])('%s', (_, text) => {
    expect(() => parseManifest(text, 'https://a.example/manifest.json')).toThrow(ManifestError);
    expect(() => parseManifest(text, 'https://a.example/manifest.json')).toThrow(
      'https://a.example/manifest.json is not',
    );
  });

  test('a file that is not there', async () => {
    await expect(readManifest(join(folder, 'none.json'))).rejects.toThrow(
      `There is no manifest at ${folder}/none.json.`,
    );
  });
});
