import { utimes } from 'node:fs/promises';
import type { ReleaseFile } from '../manifest.ts';
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

/** Sets the time of a file and of its compressed forms. */
export async function stamp(file: string, modified: number): Promise<void> {
  for (const path of [file, `${file}.br`, `${file}.gz`]) {
    await utimes(path, modified, modified).catch((error: unknown) => {
      if (path === file) throw error;
    });
  }
}
