import type { TreeEntry } from '../model/tree.ts';
import { folderOf, nameOf } from './content-places.ts';

/** What stands in the same folder of the same tree as another under a name that differs in case or in code points only. */
export function twinsIn(entries: readonly TreeEntry[]): Map<TreeEntry, readonly TreeEntry[]> {
  return sameIn(entries, ({ path }) => foldedName(nameOf(path)));
}

/** Entries of one folder for which `keyOf` is the same, each with all of them. Those without a key are left out. */
export function sameIn(
  entries: readonly TreeEntry[],
  keyOf: (entry: TreeEntry) => string | undefined,
): Map<TreeEntry, readonly TreeEntry[]> {
  const groups = new Map<string, TreeEntry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === undefined) continue;
    const whole = [entry.tree, folderOf(entry.path), key].join('\0');
    const group = groups.get(whole);
    if (group) group.push(entry);
    else groups.set(whole, [entry]);
  }
  const several = [...groups.values()].filter((group) => group.length > 1);
  return new Map(several.flatMap((group) => group.map((entry) => [entry, group] as const)));
}

/** How many names are told. */
const most = 3;

/** The names of entries in words; of many the first. */
export function namesOf(entries: readonly TreeEntry[]): string {
  const names = entries.slice(0, most).map(({ path }) => `“${nameOf(path)}”`);
  const more = entries.length - most;
  return [...names, ...(more > 0 ? [`${more} more`] : [])].join(' and ');
}

/** A name in the form in which some file systems and hosts compare names. */
function foldedName(name: string): string {
  if (/^[a-z0-9.-]*$/.test(name)) return name;
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
