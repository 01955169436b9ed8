import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import type { PictureFacts } from '../check/rule.ts';
import { mostPictureBytes, mostPixels, mostPixelsOf } from '../model/picture.ts';
import { kindOfPicture, type PictureKind } from '../parse/pictures/kind.ts';
import { hidesParts, partsOf } from '../parse/pictures/parts.ts';

/** How the pixels of a picture are read, wherever they are: up to the limit, and without what the check refuses. */
export const pixelLimits = { limitInputPixels: mostPixels, failOn: 'error' } as const;

/** What is known of a picture file. */
export interface PictureReading {
  /** Size in bytes. */
  bytes: number;
  /** First hexadecimal digits of the SHA-256 of its bytes. */
  digest: string;
  /** Absent where the bytes are no picture of a kind that is known. */
  facts?: PictureFacts;
}

/** Kinds that are opened. The others are known by how they begin, and no decoder ever sees them. */
const opened: ReadonlySet<PictureKind> = new Set(['png', 'jpeg', 'webp', 'avif', 'gif']);

/** No picture within the limits takes so long, in seconds. */
const mostSeconds = 30;

/** What was found of pictures, by their size and all of their digest: of equal bytes nothing else can be found. */
const judged = new Map<string, PictureFacts | undefined>();

/** Of so many pictures the facts are remembered. */
const mostRemembered = 1_000;

/** Reads a picture file, its pixels too. Rejects only where the file itself cannot be read, never for what it holds. */
export async function readPicture(file: string): Promise<PictureReading> {
  const { start, size } = await readStart(file);
  const digest = digestOf(start);
  const key = `${size} ${digest}`;
  if (!judged.has(key)) {
    if (judged.size === mostRemembered) judged.clear();
    judged.set(key, await judge(start, size));
  }
  return readingOf(size, digest, judged.get(key));
}

/** Reads a picture file as far as its size in pixels: a hundred times as fast, and blind to damage further in. */
export async function readPictureHead(file: string): Promise<PictureReading> {
  const { start, size } = await readStart(file);
  return readingOf(size, digestOf(start), await factsOf(start, size));
}

function readingOf(bytes: number, digest: string, facts: PictureFacts | undefined): PictureReading {
  return { bytes, digest: digest.slice(0, 12), ...(facts ? { facts } : {}) };
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The facts of a picture, its pixels looked at, unless it is refused without that. */
async function judge(start: Uint8Array, size: number): Promise<PictureFacts | undefined> {
  const facts = await factsOf(start, size);
  if (!facts?.whole || size > mostPictureBytes || !opened.has(facts.format)) return facts;
  if (facts.width * facts.height > mostPixelsOf(facts.format)) return facts;
  return { ...facts, whole: await hasAllPixels(start) };
}

/** The size of a file, and as many of its bytes as a picture may have: a larger one is refused unread. */
async function readStart(file: string): Promise<{ start: Uint8Array; size: number }> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.min(size, mostPictureBytes)));
    return { start: buffer.subarray(0, bytesRead), size };
  } finally {
    await handle.close();
  }
}

/** What the head of a picture says; undefined where it is none of a kind that is known. */
async function factsOf(bytes: Uint8Array, size: number): Promise<PictureFacts | undefined> {
  const kind = kindOfPicture(bytes);
  if (!kind) return undefined;
  const tooLarge = size > mostPictureBytes;
  const parts = partsOf(kind, bytes);
  const head = opened.has(kind) ? await headOf(bytes) : undefined;
  const unread = opened.has(kind) && !head;
  const { width, height } = head?.autoOrient ?? declaredSize(kind, bytes);
  const moving = kind === 'png' ? parts.names.filter((name) => name === 'fcTL').length : 0;
  const sequence = parts.names.includes('moov') ? 2 : 1;
  return {
    format: kind,
    width,
    height,
    frames: Math.max(head?.pages ?? 1, moving, sequence),
    metadata: hidesParts(kind, parts) || [head?.exif, head?.xmp, head?.iptc].some(Boolean),
    behind: parts.end === undefined || tooLarge ? 0 : bytes.length - parts.end,
    whole: tooLarge || (parts.end !== undefined && !unread),
  };
}

/** The head of a picture, however large it says that it is: no memory is taken for its pixels. */
async function headOf(bytes: Uint8Array): Promise<Metadata | undefined> {
  try {
    return await sharp(bytes, { ...pixelLimits, limitInputPixels: false }).metadata();
  } catch {
    return undefined;
  }
}

/** The size that a PNG declares, where nothing more of it can be read. */
function declaredSize(kind: PictureKind, bytes: Uint8Array): { width: number; height: number } {
  if (kind !== 'png' || bytes.length < 24) return { width: 0, height: 0 };
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Warnings of the decoder of JPEG files behind which pixels are missing. Others it gives to whole photographs too. */
const missingPixels = /premature end|bad Huffman code/i;

/** True if nothing is missing of a picture down to its last pixel, as far as a decoder can tell. */
async function hasAllPixels(bytes: Uint8Array): Promise<boolean> {
  const warned = await faultInPixels(bytes, 'warning');
  if (warned === undefined || missingPixels.test(warned)) return warned === undefined;
  return (await faultInPixels(bytes, 'error')) === undefined;
}

/** Decodes a picture to its last pixel, to a thumbnail that takes little memory. Gives what the decoder says of it. */
async function faultInPixels(bytes: Uint8Array, failOn: 'warning' | 'error'): Promise<string | undefined> {
  try {
    const picture = sharp(bytes, { ...pixelLimits, failOn, sequentialRead: true }).timeout({ seconds: mostSeconds });
    await picture.resize(8, 8, { fit: 'fill' }).raw().toBuffer();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
