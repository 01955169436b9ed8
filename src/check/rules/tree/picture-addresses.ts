import { pictureFiles } from '../../../model/picture.ts';
import type { TreeEntry } from '../../../model/tree.ts';
import { folderOf, nameOf, useOf } from '../../content-places.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';
import { namesOf, sameIn, twinsIn } from '../../twins.ts';

/** Pictures that stay two when they are published. */
export const pictureAddresses: TreeRule = {
  codes: ['E-DUP'],
  summary: 'No two pictures of a story are published under the same name: their names differ before the ending.',
  check: ({ entries }) => {
    const twins = twinsIn(entries);
    return [...sameIn(entries, publishedName)].flatMap(([entry, all]) => {
      const own = twins.get(entry) ?? [entry];
      const others = all.filter((other) => other !== entry && twins.get(other) !== own);
      if (others.length === 0) return [];
      const message = `is published under the same name as ${namesOf(others)} beside it`;
      const fix = 'Delete one of them, or give it a name that differs before its ending.';
      return [fileProblem(entry, 'E-DUP', message, fix)];
    });
  },
};

/** With what the published names of a picture begin. */
function publishedName({ tree, path, kind }: TreeEntry): string | undefined {
  if (tree !== 'content' || kind !== 'file' || useOf(folderOf(path)) !== 'images') return undefined;
  return pictureFiles({ name: nameOf(path), file: '', digest: '', width: 1, height: 1 })[0]?.name;
}
