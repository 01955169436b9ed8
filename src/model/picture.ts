/** A picture file of a story, as far as pages need to know it. */
export interface Picture {
  /** The file’s name inside the story’s folder `images/`. */
  name: string;
  /** Where the file stands on disk. Never printed. */
  file: string;
  /** First hexadecimal digits of the SHA-256 of its bytes: part of the addresses made from it. */
  digest: string;
  /** In pixels. */
  width: number;
  /** In pixels. */
  height: number;
}

/** The most bytes that a picture file may have: 10 MB. */
export const mostPictureBytes = 10_000_000;

/** The most pixels of a side of a picture. */
export const mostSidePixels = 12_000;

/** The most pixels of a picture altogether: 40 megapixels. */
export const mostPixels = 40_000_000;

/** The most pixels of an AVIF, which is unpacked as a whole: 16 megapixels. */
export const mostAvifPixels = 16_000_000;

/**
 * The most pixels that a picture of a format may have. They keep what takes the most memory, to be read and made small,
 * below 512 MB: measured were 485 MB for 40 megapixels of interlaced PNG with 16 bits a channel, 503 MB for 16 of AVIF with
 * alpha, and 130 to 270 MB for 50 of JPEG, WebP and plain PNG; an AVIF of 50 took 964 MB.
 */
export function mostPixelsOf(format: string): number {
  return format === 'avif' ? mostAvifPixels : mostPixels;
}

/** The fewest pixels of a side: less is a mistake, or counts readers rather than showing them something. */
export const fewestSidePixels = 2;

/** Widths, in pixels, in which a picture is published: never wider than itself. */
export function widthsOf(picture: Picture): number[] {
  const widths = [360, 720, 1280].filter((width) => width < picture.width);
  return [...widths, Math.min(picture.width, 1280)].filter((width, at, all) => all.indexOf(width) === at);
}

/** The formats in which a picture is published, the one that browsers should try first first. */
export const pictureFormats = ['avif', 'webp'] as const;

export type PictureFormat = (typeof pictureFormats)[number];

/** One published file of a picture. Its name carries the digest of the original, so that it can be kept for ever. */
export interface PictureFile {
  name: string;
  format: PictureFormat;
  /** In pixels. */
  width: number;
}

/** All published files of a picture, by format, the narrowest first. */
export function pictureFiles(picture: Picture): PictureFile[] {
  return pictureFormats.flatMap((format) => widthsOf(picture).map((width) => pictureFile(picture, width, format)));
}

function pictureFile({ name, digest }: Picture, width: number, format: PictureFormat): PictureFile {
  const base = name
    .replace(/\.[^.]+$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return { name: `${base}-${digest}-${width}.${format}`, format, width };
}
