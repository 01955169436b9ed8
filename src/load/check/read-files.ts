import { createHash, type Hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textRules } from '../../check/rules.ts';
import type { Problem } from '../../model/problem.ts';
import type { Tree } from '../../model/tree.ts';
import type { ContentFile } from '../../parse/content.ts';

/** The codes of what keeps a text from being parsed at all. */
const unreadable = new Set(['E-ENC', 'E-SIZE']);

/** Texts that were read, and what their characters are against. */
export interface ReadTexts {
  files: ContentFile[];
  problems: Problem[];
  /** Paths of files that stand there but must not be parsed. */
  refused: string[];
}

/**
 * Reads texts of a tree and holds them against the rules of texts. Calls `report` before each file, and adds the bytes
 * to `hash`.
 */
export async function readTexts(
  tree: Tree,
  folder: string,
  paths: readonly string[],
  refused: readonly string[],
  hash: Hash,
  report: (file: string) => void,
): Promise<ReadTexts> {
  const read: ReadTexts = { files: [], problems: [], refused: [...refused] };
  for (const path of paths) {
    if (refused.includes(path)) continue;
    report(path);
    const bytes = await readFile(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    const text = new TextDecoder().decode(bytes);
    const found = textRules.flatMap((rule) => rule.check({ tree, path, bytes, text }));
    read.problems.push(...found);
    if (found.some(({ code }) => unreadable.has(code))) read.refused.push(path);
    else read.files.push({ path, text });
  }
  return read;
}

/** A hash that begins with what a check depends on beside its own files. */
export function hashFrom(around: string): Hash {
  return createHash('sha256').update(around);
}
