import { cp, link, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { lasting } from '../lasting.ts';
import { manifestName, type Manifest, type ReleaseFile } from '../manifest.ts';
import { compressFile } from './compress.ts';
import { filesOfLive, releaseFolder, type FolderRelease, type Ledger } from './layout.ts';
import { stamp } from './ledger.ts';

/** The lasting files of the live release that the new one has not, and until when they stay. */
export function keptFrom(
  previous: FolderRelease | undefined,
  live: readonly ReleaseFile[],
  { files }: Manifest,
  now: number,
  days: number,
): Record<string, number> {
  const wanted = new Set(files.map(({ path }) => path));
  const leaving = live.filter(({ path }) => lasting.test(path)).map(({ path }) => [path, now + days * 86_400] as const);
  const all = [...leaving, ...Object.entries(previous?.kept ?? {})];
  return Object.fromEntries(all.filter(([path, until]) => !wanted.has(path) && until > now));
}

/** Writes a release beside the others; it has its name only when it is whole. */
export async function writeRelease(
  { from, target }: { from: string; target: string },
  { number, kept }: FolderRelease,
  manifest: Manifest,
  ledger: Ledger,
  live: number | undefined,
): Promise<void> {
  const folder = releaseFolder(target, number);
  const fresh = join(target, 'releases', `.${number}.new`);
  await rm(fresh, { recursive: true, force: true });
  const before = live === undefined ? undefined : releaseFolder(target, live);
  const same = new Map((await filesOfLive(target, live)).map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of manifest.files) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await cp(join(from, path), file);
    await compressFile(file, before !== undefined && same.get(path) === sha256 ? join(before, path) : undefined);
    await stamp(file, ledger[path]!.modified);
  }
  await cp(join(from, manifestName), join(fresh, manifestName));
  for (const path of before === undefined ? [] : Object.keys(kept)) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await link(join(before!, path), join(fresh, path));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}
