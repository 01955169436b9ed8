import type { PictureKind } from './kind.ts';

/** What a picture file is made of. */
export interface PictureParts {
  /** The names of its parts as its kind has them, in order: IHDR, APP1, VP8X, mdat. */
  names: string[];
  /** How many bytes of the file the picture takes. Undefined where the file ends before it does. */
  end: number | undefined;
}

/** The parts that a reader sees or that say how to show the pixels, of each kind that is taken apart. */
const shown: Partial<Record<PictureKind, RegExp>> = {
  png: /^(?:IHDR|PLTE|IDAT|IEND|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|hIST|pHYs|acTL|fcTL|fdAT)$/,
  jpeg: /^(?:c[0-9a-f]|d[abcd]|TEM|EOI|APP0 JFIF|APP2 ICC_PROFILE|APP14 Adobe)$/,
  webp: /^(?:VP8 |VP8L|VP8X|ALPH|ICCP|ANIM|ANMF)$/,
  avif: /^(?:ftyp|meta|mdat|moov|end)$/,
};

/** True if a picture has a part that no reader sees: a note, a place, a second picture, layers of a program. */
export function hidesParts(kind: PictureKind, { names }: PictureParts): boolean {
  const pattern = shown[kind === 'ico' ? 'png' : kind];
  return pattern !== undefined && names.some((name) => !pattern.test(name));
}

type Walk = (bytes: Buffer) => PictureParts;

const walks: Partial<Record<PictureKind, Walk>> = {
  png: (bytes) => walk(bytes, 8, pngPart),
  jpeg: (bytes) => walk(bytes, 2, jpegPart),
  webp: webpParts,
  avif: (bytes) => walk(bytes, 0, avifPart),
  ico: icoParts,
};

/** The parts of a picture. Of a kind that is not taken apart: none, and all bytes are its own. */
export function partsOf(kind: PictureKind, bytes: Uint8Array): PictureParts {
  const parts = walks[kind]?.(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return parts ?? { names: [], end: bytes.length };
}

/** One part: its name, where the next one begins, and whether it is the last. */
interface Part {
  name: string;
  next: number;
  last?: boolean;
}

/** Goes from part to part; `partAt` gives undefined where there is none. */
function walk(bytes: Buffer, from: number, partAt: (bytes: Buffer, at: number) => Part | undefined): PictureParts {
  const names: string[] = [];
  for (let at = from; ;) {
    const part = partAt(bytes, at);
    if (!part) return { names, end: undefined };
    names.push(part.name);
    if (part.next > bytes.length) return { names, end: undefined };
    if (part.last === true) return { names, end: part.next };
    at = part.next;
  }
}

/** Four bytes of length, four of name, the data, four of a checksum. */
function pngPart(bytes: Buffer, at: number): Part | undefined {
  if (at + 12 > bytes.length) return undefined;
  const name = nameAt(bytes, at + 4);
  return { name, next: at + 12 + bytes.readUInt32BE(at), last: name === 'IEND' };
}

/** Four bytes of name, four of length, the data, filled up to an even number of bytes. */
function webpPart(bytes: Buffer, at: number): Part | undefined {
  if (at + 8 > bytes.length) return undefined;
  const past = at + 8 + bytes.readUInt32LE(at + 4);
  const next = past === bytes.length ? past : past + (past % 2);
  return { name: nameAt(bytes, at), next, last: next === bytes.length };
}

function webpParts(bytes: Buffer): PictureParts {
  const end = 8 + bytes.readUInt32LE(4);
  const { names, end: found } = walk(bytes.subarray(0, end), 12, webpPart);
  return { names, end: found === undefined || end > bytes.length ? undefined : end };
}

/** Four bytes of length, which may be 0 for all that follows or 1 for eight more bytes of length, and four of name. */
function avifPart(bytes: Buffer, at: number): Part | undefined {
  const name = nameAt(bytes, at + 4);
  if (at < bytes.length && at + 8 > bytes.length) return undefined;
  if (!/^[ -~]{4}$/.test(name)) return { name: 'end', next: at, last: true };
  const short = bytes.readUInt32BE(at);
  if (short === 1 && at + 16 > bytes.length) return undefined;
  const length = short === 0 ? bytes.length - at : short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short;
  return { name, next: at + Math.max(length, 8) };
}

/** A marker of two bytes; most have two bytes of length and data. Behind the scan’s header come the pixels. */
function jpegPart(bytes: Buffer, at: number): Part | undefined {
  const marker = nextMarker(bytes, at);
  const code = marker === undefined ? undefined : bytes[marker + 1];
  if (marker === undefined || code === undefined) return undefined;
  if (code === 0xd9) return { name: 'EOI', next: marker + 2, last: true };
  if (code === 0x01) return { name: 'TEM', next: marker + 2 };
  if (marker + 4 > bytes.length) return undefined;
  const length = bytes.readUInt16BE(marker + 2);
  const next = marker + 2 + Math.max(length, 2);
  return { name: jpegName(code, bytes.subarray(marker + 4, next)), next };
}

/** Where the next marker begins: FF, then neither 0, which stands for a pixel’s FF, nor a restart, nor another FF. */
function nextMarker(bytes: Buffer, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const code = bytes[at + 1] ?? 0;
    if (code !== 0 && code !== 0xff && !(code >= 0xd0 && code <= 0xd7)) return at;
  }
  return undefined;
}

/** An APP part by its number and what it says that it holds: APP1 Exif. A plain one has no picture of its own in it. */
function jpegName(code: number, data: Buffer): string {
  if (code === 0xfe) return 'COM';
  if (code < 0xe0 || code > 0xef) return code.toString(16);
  const title = /^[\w ]*/.exec(data.toString('latin1', 0, 12))?.[0] ?? '';
  const small = title === 'JFIF' && data.length > 14 ? ' with a small picture' : '';
  return `APP${code - 0xe0} ${title}${small}`;
}

/** As many sizes of one icon as there may be: a list that is longer is no list. */
const mostSizes = 64;

/** Pictures in several sizes: a list of where each begins and how long it is. Each is a PNG or a bitmap. */
function icoParts(bytes: Buffer): PictureParts {
  const count = bytes.readUInt16LE(4);
  if (count > mostSizes || 6 + 16 * count > bytes.length) return { names: [], end: undefined };
  const sizes = Array.from({ length: count }, (_, at) => {
    const entry = 6 + 16 * at;
    const start = bytes.readUInt32LE(entry + 12);
    return { start, end: start + bytes.readUInt32LE(entry + 8) };
  });
  const end = Math.max(...sizes.map((size) => size.end));
  const pngs = sizes.map((size) => bytes.subarray(size.start, size.end)).filter((size) => nameAt(size, 1) === 'PNG\r');
  const names = pngs.flatMap((png) => partsOf('png', png).names);
  return { names, end: end > bytes.length ? undefined : end };
}

function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 4);
}
