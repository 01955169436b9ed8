import { lstatSync, readdirSync } from 'node:fs';
import type { Tree, TreeEntry } from '../model/tree.ts';

/**
 * Everything below a folder, sorted by path; nothing where there is no such folder. Symbolic links are told and never
 * followed, and what stands in a folder whose name begins with a point is not looked at. A name that is no UTF-8 is
 * told with U+FFFD in it. It works without pauses: for 70,000 entries that takes a third of the time.
 */
export function readTree(tree: Tree, folder: string): Promise<TreeEntry[]> {
  return new Promise((done) => {
    const entries = readBelow(tree, Buffer.from(folder), '');
    done(entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
  });
}

/** Names are kept as bytes on the way, because not every name of a file is a text. */
function readBelow(tree: Tree, folder: Buffer, prefix: string): TreeEntry[] {
  const names = unlessGone(() => readdirSync(folder, { encoding: 'buffer' })) ?? [];
  return names.flatMap((name): TreeEntry[] => {
    const file = Buffer.concat([folder, Buffer.from('/'), name]);
    const stats = unlessGone(() => lstatSync(file));
    if (!stats) return [];
    const path = prefix + name.toString();
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
    const entry: TreeEntry = { tree, path, kind, bytes: kind === 'file' ? stats.size : 0 };
    const below = kind === 'folder' && !name.toString().startsWith('.') ? readBelow(tree, file, `${path}/`) : [];
    return [entry, ...below];
  });
}

/** What was asked of a file; undefined where it is not there, or was taken away meanwhile. */
function unlessGone<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
