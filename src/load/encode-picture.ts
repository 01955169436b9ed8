import sharp from 'sharp';
import type { PictureFormat } from '../model/picture.ts';
import { pixelLimits } from './read-picture.ts';

/** The most bytes of a published picture: what a phone should have to load. */
export const mostBytes = 60_000;

/** From good to what still does on a small screen. */
const qualities = { avif: [55, 42, 30, 20, 10], webp: [75, 60, 45, 30, 15, 5] };

/** AVIF at its default effort takes ten times as long, for files a few percent smaller. */
const avifEffort = 2;

/**
 * Makes one published file of a picture: upright, `width` pixels wide, without metadata, at the best quality that
 * keeps it within 60,000 bytes. Throws where the file cannot be read as a picture.
 */
export async function encodePicture(
  file: string,
  width: number,
  format: PictureFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = await sharp(file, pixelLimits)
    .autoOrient()
    .resize({ width })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { info } = pixels;
  let bytes: Buffer | undefined;
  for (const quality of qualities[format]) {
    const image = sharp(pixels.data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    bytes = await (
      format === 'avif'
        ? image.avif({ quality, effort: avifEffort, chromaSubsampling: '4:2:0' })
        : image.webp({ quality })
    ).toBuffer();
    if (bytes.length <= mostBytes) break;
  }
  return new Uint8Array(bytes!);
}
