import { copyFile, link } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lasting } from '../lasting.ts';
import type { ReleaseFile } from '../manifest.ts';
import type { FolderRelease } from './layout.ts';
import { makeReadable } from './ready.ts';

/** True of what pages load: pictures, whose names hold a digest of their bytes, and fonts. */
function isLoaded(path: string): boolean {
  return lasting.test(path) || path.startsWith('fonts/');
}

/**
 * What a release keeps of the one that was live before it, for readers who have pages of that one open: its path, and
 * until when it stays, in seconds since 1970.
 */
export function keptFrom(
  before: { known: FolderRelease | undefined; files: readonly ReleaseFile[] },
  files: readonly ReleaseFile[],
  now: number,
  days: number,
): Record<string, number> {
  const wanted = new Set(files.map(({ path }) => path));
  const leaving = before.files.filter(({ path }) => isLoaded(path));
  const all = [
    ...Object.entries(before.known?.kept ?? {}),
    ...leaving.map(({ path }) => [path, now + days * 86_400] as const),
  ];
  return Object.fromEntries(all.filter(([path, until]) => !wanted.has(path) && until > now));
}

/** Puts files of one release also into another. What is missing there, or here already, is let be. */
export async function keep(paths: readonly string[], from: string, to: string): Promise<void> {
  for (const path of paths) {
    await makeReadable(dirname(join(to, path)));
    await link(join(from, path), join(to, path)).catch(async (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      // Some file systems know no second name of a file.
      if (code !== 'ENOENT' && code !== 'EEXIST') await copyFile(join(from, path), join(to, path));
    });
  }
}
