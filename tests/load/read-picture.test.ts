import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryUsage } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPicture, readPictureHead } from '../../src/load/read-picture.ts';
import { mostPictureBytes } from '../../src/model/picture.ts';
import { fixtureFolder } from '../fixtures/river-flood.ts';
import {
  blackPng,
  movingPicture,
  movingPng,
  plainPicture,
  pngHead,
  pngOf,
  pngPixels,
  withJpegPart,
} from '../fixtures/hand-made-pictures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-picture-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What is read of a file with these bytes. */
async function readBytes(bytes: Uint8Array | string, read = readPicture) {
  const file = join(folder, 'picture');
  await writeFile(file, bytes);
  return read(file);
}

const good = { width: 40, height: 30, frames: 1, metadata: false, behind: 0, whole: true };
const makers = {
  png: () => plainPicture().png(),
  jpeg: () => plainPicture().jpeg(),
  webp: () => plainPicture().webp(),
  avif: () => plainPicture().avif(),
};

describe.each(Object.entries(makers))('%s', (format, make) => {
  test('is read with its kind and size', async () => {
    const bytes = await make().toBuffer();
    const { facts, ...file } = await readBytes(bytes);
    expect(facts).toEqual({ format, ...good });
    expect(file.bytes).toBe(bytes.length);
    expect(file.digest).toMatch(/^[0-9a-f]{12}$/);
  });

  test('with EXIF or XMP carries metadata', async () => {
    const exif = await make()
      .withExif({ IFD0: { Artist: 'The keeper' } })
      .toBuffer();
    const xmp = await make().withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"/>').toBuffer();
    expect((await readBytes(exif)).facts?.metadata).toBe(true);
    expect((await readBytes(xmp)).facts?.metadata).toBe(true);
  });

  test('that is cut off half-way, or just before its end, is not whole', async () => {
    const bytes = await make().resize(400, 300).toBuffer();
    for (const kept of [Math.floor(bytes.length / 2), bytes.length - 3]) {
      expect((await readBytes(bytes.subarray(0, kept))).facts).toMatchObject({ format, whole: false });
    }
  });

  test('followed by something else is whole, with so many bytes behind it', async () => {
    const bytes = Buffer.concat([await make().toBuffer(), Buffer.alloc(30)]);
    expect((await readBytes(bytes)).facts).toEqual({ format, ...good, behind: 30 });
  });
});

test('a picture with pixels that are no pixels is not whole', async () => {
  const bytes = pngOf(pngHead(4, 3), ['IDAT', Buffer.from('no pixels')], ['IEND']);
  expect((await readBytes(bytes)).facts).toMatchObject({ width: 4, height: 3, whole: false });
});

test('damage within the pixels is seen when they are read, not before', async () => {
  const bytes = await plainPicture(400, 300).png().toBuffer();
  bytes.fill(0x5a, 1000, 1020);
  expect((await readBytes(bytes, readPictureHead)).facts?.whole).toBe(true);
  expect((await readBytes(bytes)).facts?.whole).toBe(false);
});

test.each<[keyof typeof makers, why: string]>([
  ['png', 'its sums are wrong'],
  ['webp', 'it cannot be read on'],
  ['avif', 'it cannot be read on'],
  ['jpeg', 'its pixels are written in no code'],
])('a %s that is damaged in the middle is not whole: %s', async (kind) => {
  const bytes = await makers[kind]().resize(400, 300).toBuffer();
  const middle = Math.floor(bytes.length / 2);
  bytes.fill(0x5a, middle, middle + 20);
  expect((await readBytes(bytes)).facts).toMatchObject({ format: kind, whole: false });
});

test.each([
  ['one after the other', false],
  ['finer and finer', true],
])('a JPEG of pixels %s that ends in the middle is not whole, though an end is glued to it', async (_, progressive) => {
  const bytes = await plainPicture(400, 300).jpeg({ progressive }).toBuffer();
  const half = Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from([0xff, 0xd9])]);
  expect((await readBytes(half)).facts).toMatchObject({ format: 'jpeg', width: 400, height: 300, whole: false });
});

test('a JPEG of which the decoder only says that a byte is too much is whole', async () => {
  const bytes = await plainPicture(400, 300).jpeg().toBuffer();
  const more = Buffer.concat([bytes.subarray(0, 20), Buffer.from([0]), bytes.subarray(20)]);
  expect((await readBytes(more)).facts).toMatchObject({ format: 'jpeg', whole: true });
});

describe('a picture that was read before', () => {
  test('is not looked at again where its bytes are the same', async () => {
    const bytes = await plainPicture(31, 31).png().toBuffer();
    expect((await readBytes(bytes)).facts).toBe((await readBytes(bytes)).facts);
  });

  test('is looked at again where one byte is another', async () => {
    const bytes = await plainPicture(400, 300).png().toBuffer();
    expect((await readBytes(bytes)).facts?.whole).toBe(true);
    bytes[1000]! += 1;
    expect((await readBytes(bytes)).facts?.whole).toBe(false);
  });

  test('is looked at again where only bytes are others that are too many to be read', async () => {
    const small = Buffer.concat([blackPng(4, 3), Buffer.alloc(mostPictureBytes - blackPng(4, 3).length)]);
    expect((await readBytes(small)).facts?.behind).toBeGreaterThan(0);
    expect((await readBytes(Buffer.concat([small, Buffer.alloc(1)]))).facts?.behind).toBe(0);
  });
});

test.each([
  ['20,000', 20_000],
  ['60,000', 60_000],
])('a head that claims %s pixels a side is believed, and costs nothing', async (_, side) => {
  const before = memoryUsage.rss();
  const all = pngOf(pngHead(side, side), pngPixels(1, 1), ['IEND']);
  for (const bytes of [all, pngOf(pngHead(side, side))]) {
    expect((await readBytes(bytes)).facts).toMatchObject({ format: 'png', width: side, height: side });
  }
  expect(memoryUsage.rss() - before).toBeLessThan(100_000_000);
});

test.each([
  ['a page', '<!doctype html><script>1</script>'],
  ['nothing', ''],
  ['a text', 'The water stood high.'],
])('%s is no picture', async (_, text) => {
  expect((await readBytes(text)).facts).toBeUndefined();
});

test.each([
  ['svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'],
  ['tiff', 'II*\0\x08\0\0\0'],
  ['heic', '\0\0\0\x14ftypheic\0\0\0\0mif1'],
])('%s is known, and never opened', async (format, text) => {
  expect((await readBytes(text)).facts).toMatchObject({ format, width: 0, height: 0, whole: true });
});

test.each([
  ['webp', async () => (await movingPicture()).webp().toBuffer()],
  ['gif', async () => (await movingPicture()).gif().toBuffer()],
  ['png', () => movingPng()],
])('a %s of two frames is read as such', async (format, make) => {
  expect((await readBytes(await make())).facts).toMatchObject({ format, frames: 2, whole: true });
});

test('an AVIF with a film in it moves', async () => {
  const still = await plainPicture().avif().toBuffer();
  const film = Buffer.from('\0\0\0\x08moov', 'latin1');
  expect((await readBytes(Buffer.concat([still, film]))).facts?.frames).toBe(2);
});

test('notes that a decoder passes over are metadata', async () => {
  const png = blackPng(4, 3, ['tEXt', Buffer.from('Author\0The keeper')]);
  const jpeg = withJpegPart(await plainPicture().jpeg().toBuffer(), 0xfe, 'by the keeper');
  expect((await readBytes(png)).facts?.metadata).toBe(true);
  expect((await readBytes(jpeg)).facts?.metadata).toBe(true);
});

test('a picture that lies on its side has the size in which it is seen', async () => {
  const bridge = join(fixtureFolder, 'stories/mill-bridge/images/bridge.jpg');
  expect((await readPicture(bridge)).facts).toMatchObject({ width: 800, height: 1000, metadata: true, whole: true });
});

test('a file of too many bytes is told by its size and its head', async () => {
  const bytes = Buffer.concat([blackPng(40, 30), Buffer.alloc(mostPictureBytes)]);
  const { facts, bytes: size } = await readBytes(bytes);
  expect(size).toBe(bytes.length);
  expect(facts).toMatchObject({ format: 'png', ...good });
});

test('a file that is not there cannot be read', async () => {
  await expect(readPicture(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
});
