import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePicture, mostBytes } from '../../src/load/encode-picture.ts';
import { pictureFormats } from '../../src/model/picture.ts';
import type { PictureKind } from '../../src/parse/pictures/kind.ts';
import { hidesParts, partsOf } from '../../src/parse/pictures/parts.ts';
import { pngHead, pngOf, pngPixels } from '../fixtures/hand-made-pictures.ts';
import { fixtureFolder, plantedExif } from '../fixtures/river-flood.ts';

const sideways = join(fixtureFolder, 'stories/mill-bridge/images/bridge.jpg');
let folder = '';
let noisy = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pictures-'));
  noisy = join(folder, 'noise.png');
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 40 };
  await sharp({ create: { width: 1000, height: 800, channels: 3, background: '#888', noise } })
    .png()
    .toFile(noisy);
});

afterAll(() => rm(folder, { recursive: true }));

describe.each(pictureFormats)('a published picture in %s', (format) => {
  test('is upright, of the width asked for, and in that format', async () => {
    const made = await sharp(await encodePicture(sideways, 360, format)).metadata();
    expect([made.width, made.height]).toEqual([360, 450]);
    expect(made.format).toBe(format === 'avif' ? 'heif' : format);
    expect(made.orientation ?? 1).toBe(1);
  });

  test('carries no metadata of the original', async () => {
    const bytes = Buffer.from(await encodePicture(sideways, 720, format));
    expect(bytes.includes(plantedExif)).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
  });

  test('carries neither place, nor words, nor colour profile of whatever original', async () => {
    const place = { GPSLatitudeRef: 'S', GPSLatitude: '49/1 21/1 1234/100', GPSAreaInformation: plantedExif };
    const file = join(folder, 'notes.jpg');
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#f00' } })
      .withExif({ IFD0: { Artist: plantedExif }, IFD3: place })
      .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${plantedExif}</x:xmpmeta>`)
      .withIccProfile('p3')
      .jpeg()
      .toFile(file);
    const original = await sharp(file).metadata();
    expect([original.exif, original.xmp, original.icc].map(Boolean)).toEqual([true, true, true]);
    const bytes = await encodePicture(file, 360, format);
    const { exif, xmp, iptc, icc } = await sharp(bytes).metadata();
    expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    expect(Buffer.from(bytes).includes(plantedExif)).toBe(false);
    const kind = format as PictureKind;
    expect(hidesParts(kind, partsOf(kind, bytes))).toBe(false);
  });

  test('shows the colours of its original, whatever numbers that had for them', async () => {
    const file = join(folder, 'wide.png');
    await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c8501e' } })
      .withIccProfile('p3')
      .png()
      .toFile(file);
    const [wide] = await sharp(file, { ignoreIcc: true }).raw().toBuffer();
    const [red, green, blue] = await sharp(await encodePicture(file, 360, format))
      .raw()
      .toBuffer();
    expect(Math.abs(wide! - 0xc8)).toBeGreaterThan(6);
    for (const [made, meant] of [
      [red, 0xc8],
      [green, 0x50],
      [blue, 0x1e],
    ]) {
      expect(Math.abs(made! - meant!)).toBeLessThanOrEqual(4);
    }
  });

  test('is light enough for a phone, however much it shows', async () => {
    const bytes = await encodePicture(noisy, 720, format);
    expect(bytes.length).toBeLessThanOrEqual(mostBytes);
    expect(bytes.length).toBeGreaterThan(mostBytes / 10);
  });
});

test('a picture that the check refuses cannot be published', async () => {
  const broken = join(folder, 'broken.png');
  await writeFile(broken, (await readFile(noisy)).subarray(0, 50_000));
  const huge = join(folder, 'huge.png');
  await writeFile(huge, pngOf(pngHead(60_000, 60_000), pngPixels(1, 1), ['IEND']));
  await expect(encodePicture(broken, 360, 'webp')).rejects.toThrow();
  await expect(encodePicture(huge, 360, 'webp')).rejects.toThrow('pixel limit');
});
