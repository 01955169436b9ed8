import { lstat, readdir } from 'node:fs/promises';
import type { Tree, TreeEntry } from '../model/tree.ts';

/**
 * Everything below a folder, sorted by path; nothing where there is no such folder. Symbolic links are told and never
 * followed, and what stands in a folder whose name begins with a point is not looked at. A name that is no UTF-8 is
 * told with U+FFFD in it.
 */
export async function readTree(tree: Tree, folder: string): Promise<TreeEntry[]> {
  const entries = await readBelow(tree, Buffer.from(folder), '');
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

/** Names are kept as bytes on the way, because not every name of a file is a text. */
async function readBelow(tree: Tree, folder: Buffer, prefix: string): Promise<TreeEntry[]> {
  const names = (await unlessGone(readdir(folder, { encoding: 'buffer' }))) ?? [];
  const found = names.map(async (name): Promise<TreeEntry[]> => {
    const file = Buffer.concat([folder, Buffer.from('/'), name]);
    const stats = await unlessGone(lstat(file));
    if (!stats) return [];
    const path = prefix + name.toString();
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
    const entry: TreeEntry = { tree, path, kind, bytes: kind === 'file' ? stats.size : 0 };
    const below = kind === 'folder' && !name.toString().startsWith('.') ? await readBelow(tree, file, `${path}/`) : [];
    return [entry, ...below];
  });
  return (await Promise.all(found)).flat();
}

/** What was asked of a file; undefined where it is not there, or was taken away meanwhile. */
async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
