import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Baseline } from './baseline.ts';

/**
 * Writes the files of a baseline into a folder, so that they can be checked as they were. What has a name by which it
 * would stand outside the folder is left out: git itself refuses such names.
 */
export async function writeTree(baseline: Baseline, folder: string): Promise<void> {
  const paths = [...(await baseline.files()).keys()].filter(isInside);
  await baseline.ensure(paths);
  await mkdir(folder, { recursive: true });
  for (const path of paths) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await baseline.readBytes(path));
  }
}

function isInside(path: string): boolean {
  return !path.includes('\\') && !path.split('/').some((part) => ['', '.', '..'].includes(part));
}
