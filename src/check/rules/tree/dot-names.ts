import { nameOf } from '../../content-places.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';

/** Nothing hidden: settings, secrets and histories are easily published by mistake. */
export const dotNames: TreeRule = {
  codes: ['E-DOT'],
  summary: 'No name below content/ and public/ begins with a point.',
  check: ({ entries }) =>
    entries
      .filter(({ path }) => nameOf(path).startsWith('.'))
      .map((entry) => {
        const message = `${entry.kind === 'folder' ? 'is a folder' : 'is a file'} whose name begins with a point, so that it is easily overlooked`;
        return fileProblem(entry, 'E-DOT', message, `Delete it, or move it out of ${entry.tree}/.`);
      }),
};
