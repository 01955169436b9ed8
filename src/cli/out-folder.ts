import { lstat, readdir } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import { UsageError } from './run-command.ts';

/** What a build must not replace: absolute paths. */
interface Kept {
  project: string;
  /** The folders of what is published. */
  sources: readonly string[];
}

/**
 * Throws a UsageError unless a site may be built into a folder, which it replaces whole: it is not there yet, is empty,
 * or holds a site; and nothing that sites are made from is lost with it.
 */
export async function refuseOtherFolder(out: string, { project, sources }: Kept): Promise<void> {
  const refuse = (why: string) => new UsageError(`--out must name a folder for the site alone; ${out} ${why}.`);
  if ([project, ...sources].some((folder) => isWithin(folder, out))) {
    throw refuse('holds what sites are made from, and would be replaced whole');
  }
  if (sources.some((folder) => isWithin(out, folder))) throw refuse('stands in a folder of what sites are made from');
  const found = await lstat(out).catch(() => undefined);
  if (found?.isFile()) throw refuse('is a file');
  const names = found ? await readdir(out) : [];
  if (names.length > 0 && !names.includes('index.html')) {
    throw refuse('holds something and no index.html: it is no site, and would be replaced whole');
  }
}

/** True where a path is a folder, or stands somewhere below it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
