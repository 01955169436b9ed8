import { lstatSync, readdirSync } from 'node:fs';
import type { Tree, TreeEntry } from '../model/tree.ts';

/** Something found below a folder, and how to tell whether it has changed since. */
export interface StampedEntry extends TreeEntry {
  /**
   * Another one whenever the file may be another: its size, its number in the file system, and to the nanosecond when it
   * was last written and when anything about it last changed, which nobody can set back as one can the first.
   */
  stamp: string;
  /** The later of the two moments, in milliseconds since 1970. */
  touched: number;
}

/**
 * Everything below a folder, sorted by path; nothing where there is no such folder. Symbolic links are told and never
 * followed, and what stands in a folder whose name begins with a point is not looked at. A name that is no UTF-8 is
 * told with U+FFFD in it. It works without pauses: for 70,000 entries that takes a third of the time.
 */
export function readTree(tree: Tree, folder: string): Promise<StampedEntry[]> {
  return new Promise((done) => {
    const entries = readBelow(tree, Buffer.from(folder), '');
    done(entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
  });
}

/** Names are kept as bytes on the way, because not every name of a file is a text. */
function readBelow(tree: Tree, folder: Buffer, prefix: string): StampedEntry[] {
  const names = unlessGone(() => readdirSync(folder, { encoding: 'buffer' })) ?? [];
  return names.flatMap((name): StampedEntry[] => {
    const file = Buffer.concat([folder, Buffer.from('/'), name]);
    const stats = unlessGone(() => lstatSync(file, { bigint: true }));
    if (!stats) return [];
    const path = prefix + name.toString();
    const kind = stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : stats.isSymbolicLink() ? 'link' : 'other';
    const { size, ino, mtimeNs, ctimeNs } = stats;
    const entry: StampedEntry = {
      tree,
      path,
      kind,
      bytes: kind === 'file' ? Number(size) : 0,
      stamp: `${size} ${ino} ${mtimeNs} ${ctimeNs}`,
      touched: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n),
    };
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
