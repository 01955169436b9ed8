import { builtAt } from '../../../model/built-paths.ts';
import type { TreeEntry } from '../../../model/tree.ts';
import { nameOf } from '../../content-places.ts';
import { nameFault, plainNameFor, splitName } from '../../plain-name.ts';
import type { Refusal } from '../../refused-names.ts';
import { fileProblem, type TreeRule } from '../../rule.ts';
import { twinsIn } from '../../twins.ts';

/** The endings of files that may be published as they are. None can hold a script that a page runs. */
const endings: readonly string[] = [
  '.woff2',
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.avif',
  '.ico',
  '.svg',
  '.txt',
  '.pdf',
  '.webmanifest',
];

/** Only files that are published exactly as they are, under names that mean nothing to a host. */
export const publicFiles: TreeRule = {
  codes: ['E-FILE'],
  summary: 'In public/ there are fonts, pictures and plain documents only, under plain names.',
  check: ({ entries }) => {
    const own = entries.filter(({ tree }) => tree === 'public');
    const twins = twinsIn(own);
    return own.flatMap((entry) => {
      if (nameOf(entry.path).startsWith('.') || twins.has(entry)) return [];
      const refusal = refuse(entry);
      return refusal ? [fileProblem(entry, 'E-FILE', refusal.message, refusal.fix)] : [];
    });
  },
};

function refuse({ kind, path }: TreeEntry): Refusal | undefined {
  // What the site makes is refused, whatever its ending, by another rule.
  if ((kind !== 'file' && kind !== 'folder') || builtAt(path) !== undefined) return undefined;
  const [base, ending] = kind === 'file' ? splitName(nameOf(path)) : [nameOf(path), ''];
  const fault = nameFault(base) ?? (ending === ending.toLowerCase() ? undefined : 'has capitals in its name');
  if (base.startsWith('_')) {
    const fix = 'Delete it, or rename it: hosts read such a file as a setting, and do not publish it.';
    return { message: 'has a name that begins with _', fix };
  }
  if (kind === 'file' && !endings.includes(ending.toLowerCase())) {
    const message = ending === '' ? 'has no ending' : `ends in ${ending}, and no such file may be published`;
    return { message, fix: `Delete it. What may stand here ends in ${endings.join(', ')}.` };
  }
  if (fault === undefined) return undefined;
  const plain = plainNameFor(base);
  const renamed = `Rename it to “${plain}${ending.toLowerCase()}”, here and wherever it is named.`;
  return { message: fault, fix: plain === '' ? 'Rename it with lower-case letters and digits.' : renamed };
}
