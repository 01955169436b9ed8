import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawIcons } from '../../../src/styles/icons/draw-icons.ts';

const publicFile = (name: string): Buffer => readFileSync(new URL(`../../../public/${name}`, import.meta.url));
const svg = publicFile('favicon.svg').toString('utf8');
const drawn = await drawIcons(svg);
const icoHeaderBytes = 22;

/** The picture inside a file: an ICO holds one PNG behind its header. */
function picture(name: string, file: Buffer): Sharp {
  return sharp(name.endsWith('.ico') ? file.subarray(icoHeaderBytes) : file);
}

/** Greatest difference of any colour value between two pictures of one size, 0 to 255. */
async function greatestDifference(first: Sharp, second: Sharp): Promise<number> {
  const [a, b] = await Promise.all([first, second].map((image) => image.removeAlpha().raw().toBuffer()));
  expect(a!.length).toBe(b!.length);
  return a!.reduce((most, value, index) => Math.max(most, Math.abs(value - b![index]!)), 0);
}

describe('the icons', () => {
  test('the SVG is under 1,000 bytes and turns light on dark', () => {
    expect(Buffer.byteLength(svg)).toBeLessThan(1000);
    expect(svg).toContain('prefers-color-scheme: dark');
  });

  test.each([
    ['favicon.ico', 32],
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
  ])('%s is a square of %i pixels that nothing shines through', async (name, size) => {
    const image = picture(name, publicFile(name));
    expect(await image.metadata()).toMatchObject({ format: 'png', width: size, height: size });
    expect((await image.stats()).isOpaque).toBe(true);
  });

  test.each(Object.keys(drawn))('%s shows the SVG as it is now', async (name) => {
    const difference = await greatestDifference(picture(name, publicFile(name)), picture(name, drawn[name]!));
    expect(difference, 'run: npx node src/styles/icons/draw-icons.ts').toBeLessThan(16);
  });

  test('the ICO says where its picture starts and how long it is', () => {
    const ico = publicFile('favicon.ico');
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(ico.readUInt32LE(14)).toBe(ico.length - icoHeaderBytes);
    expect(ico.readUInt32LE(18)).toBe(icoHeaderBytes);
  });

  test('an icon in another view box is refused', async () => {
    await expect(drawIcons('<svg viewBox="0 0 16 16"/>')).rejects.toThrow('view box');
  });
});
