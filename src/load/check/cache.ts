import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import type { Done } from './job.ts';

/** What the check of a story came to, and by what the next one knows that it would come to the same. */
export interface KeptStory extends Done {
  /** Of the stamps of its files, and of all else that its check depends on. None where the stamps are not to be trusted. */
  mark?: string | undefined;
}

/** What a check came to, story by story, kept for the next one. */
export interface Kept {
  /** Of the code that checked: another one checks everything anew. */
  engine: string;
  stories: Record<string, KeptStory>;
}

let engine: Promise<string> | undefined;

/** A digest of all code that has a say in what a check finds. */
export function readEngine(): Promise<string> {
  engine ??= digestOfCode();
  return engine;
}

async function digestOfCode(): Promise<string> {
  const hash = createHash('sha256');
  for (const part of ['model', 'parse', 'check', 'load', 'blocks']) {
    const folder = resolve('src', part);
    const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.ts')).sort();
    for (const file of files) hash.update(`${part}/${file}\0`).update(await readFile(join(folder, file)));
  }
  return hash.digest('hex');
}

/** Reads what the last check of a content folder came to. Nothing, where there was none or other code made it. */
export async function readKept(file: string): Promise<Kept> {
  const none: Kept = { engine: await readEngine(), stories: {} };
  try {
    const kept = JSON.parse(await readFile(file, 'utf8')) as Kept;
    return kept.engine === none.engine ? kept : none;
  } catch {
    return none;
  }
}

/**
 * Writes what a check came to, in one step: a reader meets all of it or what stood there before. Where it cannot be
 * written, the next check takes longer, and nothing else.
 */
export async function writeKept(file: string, kept: Kept): Promise<void> {
  const text = JSON.stringify(kept);
  const fresh = `${file}.${process.pid}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, text);
    await rename(fresh, file);
  } catch {
    await rm(fresh, { force: true }).catch(() => undefined);
  }
}
