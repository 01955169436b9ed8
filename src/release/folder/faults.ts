import { PublishError } from '../publish-error.ts';

/** What disks and folders answer, in words, each with what is to be done. */
const words: Readonly<Record<string, string>> = {
  ENOSPC: 'There is no room left on its disk. Make room, then try again',
  EDQUOT: 'Your share of its disk is used up. Make room, then try again',
  EROFS: 'It can only be read, not written to. Make it writable, or name another folder',
  EACCES: 'You may not write there. Give yourself the right to, or name another folder',
  EPERM: 'You may not change what stands there. Give yourself the right to, or name another folder',
  ENOTDIR: 'What should be a folder is none. Move it away, or name another folder',
  EIO: 'Its disk does not read or write as it should. Look after the disk',
  EMFILE: 'This process has too many files open. Allow it more (ulimit -n)',
  ENFILE: 'This machine has too many files open. Close other programs',
};

/**
 * What a disk or a folder answered, as a PublishError in words, with the path where it did; any other error as it is,
 * for that is a fault of ours.
 */
export function inWords(error: unknown, target: string, changed: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const told = words[String(error.code)];
  if (told === undefined) return error;
  const path = 'path' in error && typeof error.path === 'string' ? `, at ${error.path}` : '';
  return new PublishError(`${target} cannot be published to. ${told} (${String(error.code)}${path}). ${changed}`);
}
