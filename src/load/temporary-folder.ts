import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EnvironmentError } from '../environment.ts';

/** What a disk answers, in words. */
const words: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'that is no folder',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  EROFS: 'it can only be read',
  ENOSPC: 'there is no room left on its disk',
  EDQUOT: 'your share of its disk is used up',
};

/** Makes a new folder for temporary files. Throws an EnvironmentError that says why there can be none. */
export function temporaryFolder(name: string): string {
  return withTemporaryFiles(() => mkdtempSync(join(tmpdir(), `soundings-${name}-`)));
}

/** Does something with temporary files. What the disk refuses is thrown as an EnvironmentError, in words. */
export function withTemporaryFiles<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    const told = error instanceof Error && 'code' in error ? words[String(error.code)] : undefined;
    if (told === undefined) throw error;
    throw new EnvironmentError(
      `No temporary files can be written in ${tmpdir()}: ${told}. Make room there, or set TMPDIR to a folder that can be written to.`,
    );
  }
}
