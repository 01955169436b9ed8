import type { TreeEntry } from '../../../model/tree.ts';
import { folderOf, hasPlace, nameOf, useOf } from '../../content-places.ts';
import { refuseFile, refuseFolder } from '../../refused-names.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';
import { twinsIn } from '../../twins.ts';

/** Every file that editors leave is read: none is forgotten because of its name. */
export const contentFiles: TreeRule = {
  codes: ['E-FILE'],
  summary: 'Every file below content/ has a place in which it is read, and a plain name.',
  check: ({ entries }) => {
    const own = entries.filter(({ tree }) => tree === 'content');
    const twins = twinsIn(own);
    const names = namesByFolder(own);
    const full = new Set(own.filter(({ kind, path }) => kind === 'file' && hasPlace(path)).flatMap(foldersAround));
    return own.flatMap((entry) => {
      const { kind, path } = entry;
      if (nameOf(path).startsWith('.') || twins.has(entry)) return [];
      const refusal =
        kind === 'file'
          ? refuseFile(path, names.get(folderOf(path)) ?? [])
          : kind === 'folder'
            ? (refuseFolder(path) ?? refuseEmpty(path, full))
            : undefined;
      return refusal ? [fileProblem(entry, 'E-FILE', refusal.message, refusal.fix)] : [];
    });
  },
};

/** A story’s folder in which nothing can be read is no story at all. */
function refuseEmpty(path: string, full: ReadonlySet<string>) {
  if (useOf(path) !== 'story' || full.has(path)) return undefined;
  return { message: 'is a story’s folder without a story', fix: 'Write its index.mdx, or delete the folder.' };
}

function namesByFolder(entries: readonly TreeEntry[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { path } of entries) {
    const beside = names.get(folderOf(path));
    if (beside) beside.push(nameOf(path));
    else names.set(folderOf(path), [nameOf(path)]);
  }
  return names;
}

function foldersAround({ path }: TreeEntry): string[] {
  const folder = folderOf(path);
  return folder === '' ? [] : [folder, folderOf(folder)];
}
