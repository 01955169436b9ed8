import { idPattern } from '../model/id.ts';

/** What the names of pictures and of files of public/ look like, without their endings. */
export const plainName = /^[a-z0-9-]{1,80}$/;

/** What is wrong with a name, in words; undefined where it is plain. */
export function nameFault(name: string): string | undefined {
  if (plainName.test(name)) return undefined;
  if (name === '') return 'has no name before its ending';
  if (name.startsWith('_')) return 'has a name that begins with _';
  const [sign] = /[^A-Za-z0-9-]/u.exec(name) ?? [];
  if (sign !== undefined) return /\s/.test(sign) ? 'has a blank in its name' : `has the sign “${sign}” in its name`;
  return /[A-Z]/.test(name)
    ? 'has capitals in its name'
    : `has a name of ${name.length} characters, and 80 are the most`;
}

/** What is wrong with a name that is an id at the same time: that of a story, or of an update. */
export function idFault(name: string): string | undefined {
  const fault = nameFault(name);
  if (fault !== undefined || idPattern.test(name)) return fault;
  return /^\d+$/.test(name) ? 'has digits alone in its name' : 'has a hyphen too many in its name';
}

/** The plain name that is nearest to a name; empty where it holds no letter and no digit of ours. */
export function plainNameFor(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-/, '').slice(0, 80).replace(/-$/, '');
}

/** A name of a file in two: what stands before the ending, and the ending with its point, if it has one. */
export function splitName(name: string): [base: string, ending: string] {
  const at = name.lastIndexOf('.');
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at)];
}
