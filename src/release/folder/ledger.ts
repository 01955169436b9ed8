import { stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReleaseFile } from '../manifest.ts';
import { encodings } from './compress.ts';
import { syncAll } from './durable.ts';
import type { Ledger } from './layout.ts';

/**
 * The ledger once some files are live: the time of a file moves when its bytes do, and never back, so that no server
 * and no cache takes new bytes for old ones.
 */
export function advance(ledger: Ledger, files: readonly ReleaseFile[], now: number): Ledger {
  const moved = files.map(({ path, sha256 }) => {
    const last = ledger[path];
    const modified = last?.sha256 === sha256 ? last.modified : Math.max(now, (last?.modified ?? 0) + 1);
    return [path, { sha256, modified }] as const;
  });
  return { ...ledger, ...Object.fromEntries(moved) };
}

/**
 * The ledger with what the live files themselves say: they are what readers were given, also where a process was ended
 * between making a release live and writing the ledger.
 */
export async function learn(ledger: Ledger, live: string, files: readonly ReleaseFile[]): Promise<Ledger> {
  const seen = files.map(async ({ path, sha256 }) => {
    const modified = Math.max((await timeOf(join(live, path))) ?? 0, ledger[path]?.modified ?? 0);
    return [path, { sha256, modified }] as const;
  });
  return { ...ledger, ...Object.fromEntries(await Promise.all(seen)) };
}

/** Gives files of a release, and their compressed forms, the times of the ledger. */
export async function stampAll(folder: string, files: readonly ReleaseFile[], ledger: Ledger): Promise<void> {
  const stamped = files.map(async ({ path }) => stamp(join(folder, path), ledger[path]!.modified));
  await syncAll((await Promise.all(stamped)).flat());
}

/** Sets the time of a file and of its compressed forms. Gives the paths of those whose time was another. */
export async function stamp(file: string, modified: number): Promise<string[]> {
  const moved: string[] = [];
  for (const path of [file, ...encodings.map((ending) => file + ending)]) {
    const time = await timeOf(path);
    if (time === undefined || time === modified) continue;
    await utimes(path, modified, modified);
    moved.push(path);
  }
  return moved;
}

/** When a file was modified, in whole seconds since 1970, as servers tell it; undefined where there is none. */
async function timeOf(file: string): Promise<number | undefined> {
  try {
    return Math.floor((await stat(file)).mtimeMs / 1000);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
