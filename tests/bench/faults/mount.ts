import { execFileSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';

/** Runs a program of the system quietly. Throws where it fails. */
export function system(program: string, ...words: string[]): void {
  execFileSync(program, words, { stdio: 'ignore' });
}

/** Does something in a folder on a file system of its own, mounted with some words. Undefined where nobody may mount. */
export async function mounted<T>(
  folder: string,
  words: readonly string[],
  act: () => Promise<T>,
): Promise<T | undefined> {
  await mkdir(folder, { recursive: true });
  try {
    system('mount', ...words, folder);
  } catch {
    return undefined;
  }
  try {
    return await act();
  } finally {
    system('umount', '--lazy', folder);
  }
}
