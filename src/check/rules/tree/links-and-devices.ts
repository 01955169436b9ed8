import { nameOf } from '../../content-places.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';

/** Only files and folders: a link could publish anything that the machine has. */
export const linksAndDevices: TreeRule = {
  codes: ['E-LINK-FS'],
  summary: 'Below content/ and public/ there are files and folders, and no links to what stands elsewhere.',
  check: ({ entries }) =>
    entries
      .filter(({ kind, path }) => (kind === 'link' || kind === 'other') && !nameOf(path).startsWith('.'))
      .map((entry) =>
        entry.kind === 'link'
          ? fileProblem(
              entry,
              'E-LINK-FS',
              'is a symbolic link',
              'Delete it, and put a copy of the file itself in its place.',
            )
          : fileProblem(entry, 'E-LINK-FS', 'is neither a file nor a folder', 'Delete it.'),
      ),
};
