import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { digestOf } from '../digest.ts';
import { manifestName, type ReleaseFile } from '../manifest.ts';
import { compressFile, writeReadable } from './compress.ts';
import { renameDurably, syncFolder } from './durable.ts';
import { keep } from './kept.ts';
import { releaseFolder, type Ledger } from './layout.ts';
import { PublishError } from '../publish-error.ts';
import { makeReadable } from './ready.ts';
import { stamp } from './ledger.ts';

/** A release that is to be written. */
export interface NewRelease {
  number: number;
  /** The built site, and its files. */
  from: string;
  files: readonly ReleaseFile[];
  ledger: Ledger;
  /** The release that is live. */
  live: { folder: string; files: readonly ReleaseFile[] } | undefined;
  /** Paths of files of the live release that it keeps. */
  kept: readonly string[];
}

/**
 * Writes a release beside the others. It has its name only when it is whole, and on the disk itself. Throws a
 * PublishError where the built site is no longer what it was: it may be built anew meanwhile.
 */
export async function writeRelease(target: string, release: NewRelease): Promise<void> {
  const { number, from, files, ledger, live, kept } = release;
  const fresh = join(target, 'releases', `.${number}.new`);
  const same = new Map(live?.files.map(({ path, sha256 }) => [path, sha256]));
  try {
    await makeReadable(fresh);
    for (const { path, sha256 } of files) {
      const bytes = await readFile(join(from, path));
      if (digestOf(bytes) !== sha256) {
        throw new PublishError(`${from} was changed while it was published, at ${path}. Nothing has changed here.`);
      }
      const file = join(fresh, path);
      await makeReadable(dirname(file));
      await writeReadable(file, bytes);
      const before = live && same.get(path) === sha256 ? join(live.folder, path) : undefined;
      if (path !== manifestName) await compressFile(file, bytes, before);
      await stamp(file, ledger[path]!.modified);
    }
    if (live) await keep(kept, live.folder, fresh);
    await syncFolder(fresh);
    await renameDurably(fresh, releaseFolder(target, number));
  } catch (error) {
    // Where the disk is full, what it held is needed.
    await rm(fresh, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}
