import type { TreeRule } from '../../src/check/rule.ts';
import type { Tree, TreeEntry } from '../../src/model/tree.ts';

/**
 * Entries of a tree from their paths, and from those of the folders around them. A path that ends with a slash is a
 * folder; `->` and `|` at the end make it a link and a device.
 */
export function entriesAt(tree: Tree, paths: readonly string[]): TreeEntry[] {
  const entries = new Map<string, TreeEntry>();
  for (const written of paths) {
    const [, path = '', sign = ''] = /^(.*?)(\/|->|\|)?$/s.exec(written) ?? [];
    const parts = path.split('/');
    parts.slice(1).forEach((_, at) => {
      const folder = parts.slice(0, at + 1).join('/');
      entries.set(folder, { tree, path: folder, kind: 'folder', bytes: 0 });
    });
    const kind = ({ '/': 'folder', '->': 'link', '|': 'other' } as const)[sign] ?? 'file';
    entries.set(path, { tree, path, kind, bytes: 1 });
  }
  return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What a rule refuses of a tree, as `path message; fix`. Each problem is about a whole file, and of the tree. */
export function refusedIn(rule: TreeRule, tree: Tree, paths: readonly string[]): string[] {
  return rule.check({ entries: entriesAt(tree, paths) }).map((problem) => {
    const { file, line, column, code, message, fix } = problem;
    if (line !== 1 || column !== 1 || (problem.tree ?? 'content') !== tree) throw new Error(JSON.stringify(problem));
    if (!rule.codes.includes(code)) throw new Error(`${code} is none of the rule’s.`);
    return `${file} ${message}; ${fix}`;
  });
}
