import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import sharp from 'sharp';
import type { Picture } from '../../src/model/picture.ts';
import { readContent } from '../../src/load/read-content.ts';
import { fixtureFolder, plantedExif } from '../fixtures/river-flood.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-content-'));
  const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const files: Record<string, string | Buffer> = {
    'site.yaml': 'name: Ä “x”\n',
    'stories/b/index.mdx': 'B',
    'stories/a/index.mdx': 'A',
    'stories/a/updates/2023-04-12.mdx': 'U',
    'stories/a/images/gauge.png': picture,
    'stories/a/images/note.txt': 'no picture',
    'stories/a/gauge.png': picture,
    'readme.md': 'no content',
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});
afterAll(() => rm(folder, { recursive: true }));

test('texts are read whole, in the order of their paths, with / between folders', async () => {
  const { files } = await readContent(folder);
  expect(files).toEqual([
    { path: 'site.yaml', text: 'name: Ä “x”\n' },
    { path: 'stories/a/index.mdx', text: 'A' },
    { path: 'stories/a/updates/2023-04-12.mdx', text: 'U' },
    { path: 'stories/b/index.mdx', text: 'B' },
  ]);
});

test('pictures are read from the folders images/ only, each with its size and digest', async () => {
  const { pictures } = await readContent(folder);
  const [[path, { digest, ...picture }], ...others] = Object.entries(pictures) as [[string, Picture]];
  expect(others).toEqual([]);
  expect(path).toBe('stories/a/images/gauge.png');
  expect(digest).toMatch(/^[0-9a-f]{12}$/);
  expect(picture).toEqual({ name: 'gauge.png', file: join(folder, path), width: 30, height: 20 });
});

test('the digest of a picture is that of its bytes', async () => {
  const [first, again] = [await readContent(fixtureFolder), await readContent(fixtureFolder)];
  expect(first.pictures).toEqual(again.pictures);
  const digests = Object.values(first.pictures).map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(3);
});

test('a picture that lies on its side has the size in which it is seen', async () => {
  const { pictures } = await readContent(fixtureFolder);
  expect(pictures['stories/mill-bridge/images/bridge.jpg']).toMatchObject({ width: 800, height: 1000 });
});

test('the pictures of the fixture carry planted metadata, so that tests can look for it', async () => {
  const { pictures } = await readContent(fixtureFolder);
  for (const { file } of Object.values(pictures)) {
    const { exif } = await sharp(file).metadata();
    expect(exif?.includes(plantedExif)).toBe(true);
    // The tag under which a file keeps where it was taken.
    expect(exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
  }
});

test('a folder that is not there cannot be read', async () => {
  await expect(readContent(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
});

test('a picture that cannot be read is left out, and the others are read', async () => {
  const images = join(folder, 'stories/c/images');
  await mkdir(images, { recursive: true });
  await writeFile(join(images, 'page.png'), '<!doctype html><p>no picture</p>');
  await writeFile(join(images, 'empty.jpg'), '');
  await writeFile(join(images, 'drawing.webp'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(images, 'good.png'), await readFile(join(folder, 'stories/a/images/gauge.png')));
  const { pictures } = await readContent(folder);
  const inStory = Object.keys(pictures).filter((path) => path.startsWith('stories/c/'));
  await rm(join(folder, 'stories/c'), { recursive: true });
  expect(inStory).toEqual(['stories/c/images/good.png']);
});
