import { readFile, readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { readPage } from './built-page.ts';
import type { Finding } from './finding.ts';
import type { BuiltFile } from './scan.ts';
import { scansOf, type Scanning } from './scans.ts';

/** How many files are looked at side by side: while one is read or compressed, another is parsed. */
const atOnce = 4;

/** The most bytes that a compressed file may have when it is unpacked. */
const mostUnpacked = 64 * 1024 * 1024;

/** Looks a whole site through, file by file, and gives what is wrong, in the order of the files. */
export async function scanSite(
  folder: string,
  scanning: Scanning,
  progress: (done: number, of: number) => void = () => undefined,
): Promise<Finding[]> {
  const paths = await pathsIn(folder);
  const scans = scansOf(scanning);
  const found: Finding[] = [];
  const rest = [...paths];
  let done = 0;
  const work = async () => {
    for (let path = rest.shift(); path !== undefined; path = rest.shift()) {
      const file = await readBuilt(folder, path);
      if ('what' in file) found.push(file);
      else found.push(...(await Promise.all(scans.map(async (scan) => (await scan.file?.(file)) ?? []))).flat());
      progress((done += 1), paths.length);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  found.push(...scans.flatMap((scan) => scan.end?.() ?? []));
  return found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** The paths of all files below a folder, sorted, with `/` between folders. */
export async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

async function readBuilt(folder: string, path: string): Promise<BuiltFile | Finding> {
  const bytes = await readFile(join(folder, path));
  if (path.endsWith('.html')) return { path, bytes, packed: false, page: readPage(bytes.toString()) };
  const unpack = path.endsWith('.br') ? brotliDecompressSync : path.endsWith('.gz') ? gunzipSync : undefined;
  if (!unpack) return { path, bytes, packed: false };
  try {
    return { path, bytes: unpack(bytes, { maxOutputLength: mostUnpacked }), packed: true };
  } catch {
    return { path, what: 'cannot be unpacked', fix: 'delete it, and publish again' };
  }
}
