import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const publicFolder = new URL('../../../public/', import.meta.url);
const paper = '#fcfcfa';
const icoHeaderBytes = 22;

/**
 * Draws the site’s icons from its SVG: two soundings, a firm one near the surface and an open one deeper down.
 * No build runs this: after changing public/favicon.svg run `npx node src/styles/icons/draw-icons.ts`.
 *
 * @param svg text of an icon whose view box is 0 0 32 32, in its light colours
 * @returns the files to keep in public/, by name; all are square and stand on paper, because they cannot turn dark
 */
export async function drawIcons(svg: string): Promise<Record<string, Buffer>> {
  const framed = svg.replace('viewBox="0 0 32 32"', 'viewBox="-7 -7 46 46"');
  if (framed === svg) throw new Error('The icon must have the view box 0 0 32 32.');
  return {
    'favicon.ico': wrapAsIco(await drawPng(svg, 32), 32),
    'apple-touch-icon.png': await drawPng(framed, 180),
    'icon-192.png': await drawPng(framed, 192),
    'icon-512.png': await drawPng(framed, 512),
  };
}

/** Draws an SVG as an opaque square PNG, `size` pixels wide. */
async function drawPng(svg: string, size: number): Promise<Buffer> {
  const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
  return sharp(Buffer.from(sized)).flatten({ background: paper }).ensureAlpha().png({ compressionLevel: 9 }).toBuffer();
}

/** Puts one PNG into an ICO file: a header of 6 bytes, a directory entry of 16, then the PNG as it is. */
function wrapAsIco(png: Buffer, size: number): Buffer {
  const header = Buffer.alloc(icoHeaderBytes);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(size, 6);
  header.writeUInt8(size, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(png.length, 14);
  header.writeUInt32LE(icoHeaderBytes, 18);
  return Buffer.concat([header, png]);
}

if (import.meta.main) {
  const svg = await readFile(new URL('favicon.svg', publicFolder), 'utf8');
  for (const [name, file] of Object.entries(await drawIcons(svg))) {
    await writeFile(new URL(name, publicFolder), file);
  }
}
