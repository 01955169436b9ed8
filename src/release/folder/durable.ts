import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** How many files are put on the disk at once: it writes those that come together in one go. */
const atOnce = 32;

/** What some file systems answer where they have no way to put a folder on the disk, or need none. */
const needless = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/**
 * Puts a file, or the list of what stands in a folder, on the disk itself, so that it is still there after a power cut.
 */
export async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && needless.has(String(error.code)))) throw error;
  } finally {
    await handle.close();
  }
}

/** Puts files and folders on the disk. */
export async function syncAll(paths: readonly string[]): Promise<void> {
  const rest = [...paths];
  const work = async () => {
    for (let path = rest.pop(); path !== undefined; path = rest.pop()) await sync(path);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Puts a folder on the disk with all that it holds. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  await syncAll([folder, ...entries.map((entry) => join(entry.parentPath, entry.name))]);
}

/** Writes a file in the place of the one that stands there: after a power cut it is the old one or the new one, whole. */
export async function replaceFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`;
  await rm(fresh, { force: true });
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameDurably(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Gives a file or folder another name beside it or elsewhere, also after a power cut. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await sync(dirname(to));
}
