import { builtAt } from '../../../model/built-paths.ts';
import { nameOf } from '../../content-places.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';

/** No file of public/ takes the place of a page. */
export const builtNamesFree: TreeRule = {
  codes: ['E-SHADOW'],
  summary: 'No file of public/ has the place of a page, or stands in a folder of pages.',
  check: ({ entries }) =>
    entries.flatMap((entry) => {
      const built = builtAt(entry.path);
      if (entry.tree !== 'public' || entry.kind !== 'file' || built === undefined) return [];
      if (nameOf(entry.path).startsWith('.')) return [];
      const inside = entry.path.includes('/');
      const message = inside
        ? `stands in ${built}/, which the site makes`
        : 'has the name of something that the site makes';
      const fix = 'Give it another name, or a folder of its own such as files/; pages are made from content/.';
      return [fileProblem(entry, 'E-SHADOW', message, fix)];
    }),
};
