import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { documentRules, pictureRules, textRules } from '../../check/rules.ts';
import { mostPictureBytes, type Picture } from '../../model/picture.ts';
import type { Problem } from '../../model/problem.ts';
import type { Tree } from '../../model/tree.ts';
import type { ContentFile } from '../../parse/content.ts';
import { readPicture } from '../read-picture.ts';

/** The codes of what keeps a text from being parsed at all. */
const unreadable = new Set(['E-ENC', 'E-SIZE']);

/** How many bytes of a text are read: one more than it may have. */
const mostBytes = 512 * 1024 + 1;

/** A folder of files to read, and what is called with the path of each. */
export interface Place {
  tree: Tree;
  /** Absolute path. */
  folder: string;
  report: (file: string) => void;
}

/** Reads texts as bytes, by path. It works without pauses, for a child has nothing else to do: that is four times as fast. */
export function readBytes({ folder, report }: Place, paths: readonly string[]): Map<string, Uint8Array> {
  const read = new Map<string, Uint8Array>();
  for (const path of paths) read.set(path, readStart({ folder, report }, path, mostBytes).start);
  return read;
}

/** Digests of pictures by path: of all bytes that a picture may have, and of its size. */
export function digestPictures({ folder, report }: Place, paths: readonly string[]): Map<string, Uint8Array> {
  const digests = new Map<string, Uint8Array>();
  for (const path of paths) {
    const { start, size } = readStart({ folder, report }, path, mostPictureBytes);
    digests.set(path, createHash('sha256').update(`${size}\0`).update(start).digest());
  }
  return digests;
}

/** The size of a file, and its first bytes, as many as there may be. Only one that cannot be read is reported. */
function readStart(
  { folder, report }: Omit<Place, 'tree'>,
  path: string,
  most: number,
): { start: Uint8Array; size: number } {
  try {
    return startOf(join(folder, path), most);
  } catch (error) {
    report(path);
    throw error;
  }
}

function startOf(file: string, most: number): { start: Uint8Array; size: number } {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const buffer = Buffer.allocUnsafe(Math.min(size, most));
    return { start: buffer.subarray(0, readSync(handle, buffer)), size };
  } finally {
    closeSync(handle);
  }
}

/** Texts to parse, what their characters are against, and the paths of those that must not be parsed. */
export interface JudgedTexts {
  files: ContentFile[];
  problems: Problem[];
  refused: string[];
}

const decoder = new TextDecoder();

/** Holds texts against the rules of texts. */
export function judgeTexts({ tree, report }: Place, read: ReadonlyMap<string, Uint8Array>): JudgedTexts {
  const judged: JudgedTexts = { files: [], problems: [], refused: [] };
  for (const [path, bytes] of read) {
    report(path);
    const text = decoder.decode(bytes);
    const found = textRules.flatMap((rule) => rule.check({ tree, path, bytes, text }));
    judged.problems.push(...found);
    if (found.some(({ code }) => unreadable.has(code))) judged.refused.push(path);
    else judged.files.push({ path, text });
  }
  return judged;
}

/** Holds files that are neither texts nor pictures to look at against the rules that they have. */
export function judgeDocuments(place: Place, paths: readonly string[]): Problem[] {
  return [...readBytes(place, paths)].flatMap(([path, start]) => {
    place.report(path);
    return documentRules.flatMap((rule) => rule.check({ tree: place.tree, path, start }));
  });
}

/** Pictures as pages need them, by path, and what the rules of pictures say of them. */
export interface JudgedPictures {
  pictures: Record<string, Picture>;
  problems: Problem[];
}

/** Reads pictures to their last pixel, and holds them against the rules of pictures. */
export async function judgePictures(
  { tree, folder, report }: Place,
  paths: readonly string[],
): Promise<JudgedPictures> {
  const judged: JudgedPictures = { pictures: {}, problems: [] };
  for (const path of paths) {
    report(path);
    const file = join(folder, path);
    const { bytes, digest, facts } = await readPicture(file);
    const told = { tree, path, bytes, ...(facts ? { picture: facts } : {}) };
    judged.problems.push(...pictureRules.flatMap((rule) => rule.check(told)));
    // Also one that is refused is there: nobody is to be told that it is missing.
    const { width, height } = facts ?? { width: 0, height: 0 };
    judged.pictures[path] = { name: basename(path), file, digest, width, height };
  }
  return judged;
}
