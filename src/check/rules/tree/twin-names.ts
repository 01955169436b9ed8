import { fileProblem, type TreeRule } from '../../rule.ts';
import { namesOf, twinsIn } from '../../twins.ts';

/** Names that stay two on every file system. */
export const twinNames: TreeRule = {
  codes: ['E-DUP'],
  summary: 'No two names in a folder are the same but for capitals, or for the way in which an accent is stored.',
  check: ({ entries }) =>
    [...twinsIn(entries)].map(([entry, all]) => {
      const names = namesOf(all.filter((other) => other !== entry));
      const message = `has the same name as ${names} beside it, but for capitals or the way in which a sign is stored`;
      const fix = 'Delete one of them, or give it another name: on many machines only one of them is kept.';
      return fileProblem(entry, 'E-DUP', message, fix);
    }),
};
