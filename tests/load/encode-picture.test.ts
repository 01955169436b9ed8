import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodePicture, mostBytes } from '../../src/load/encode-picture.ts';
import { pictureFormats } from '../../src/model/picture.ts';
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

  test('is light enough for a phone, however much it shows', async () => {
    const bytes = await encodePicture(noisy, 720, format);
    expect(bytes.length).toBeLessThanOrEqual(mostBytes);
    expect(bytes.length).toBeGreaterThan(mostBytes / 10);
  });
});
