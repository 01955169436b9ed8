import { chmod, mkdir, stat } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { PublishError } from '../publish-error.ts';

/** The rights of folders and files that a web server is to read, whatever the rights of what a publisher else makes. */
export const readable = { folder: 0o755, file: 0o644 } as const;

/** Makes a folder that a web server may read, with those above it. */
export async function makeReadable(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  for (let made = folder; first !== undefined && made.startsWith(first); made = dirname(made)) {
    await chmod(made, readable.folder);
  }
}

/** Makes the folder to publish into where there is none yet. Throws a PublishError where it cannot be one. */
export async function prepareTarget(target: string, from: string): Promise<void> {
  await refuseTarget(target, from);
  if ((await kindOf(target)) === 'folder') return;
  // Not with those above it: then Node would say of a disk that may only be read that there is no such folder.
  await mkdir(target);
  await chmod(target, readable.folder);
}

/** Throws a PublishError where a folder cannot be published into. It need not be there, but what it stands in must. */
export async function refuseTarget(target: string, from: string): Promise<void> {
  const inside = (a: string, b: string) => `${a}${sep}`.startsWith(`${b}${sep}`);
  if (inside(target, from) || inside(from, target)) {
    throw new PublishError(`${target} and ${from} stand in each other: name a folder apart from what was built.`);
  }
  const kind = await kindOf(target);
  if (kind === 'folder') return;
  if (kind === 'file') throw new PublishError(`${target} is a file. Name the folder to publish into.`);
  const parent = dirname(target);
  if ((await kindOf(parent)) !== 'folder') {
    throw new PublishError(
      `There is no folder ${parent}, in which ${target} would be made. Make it, or mend the path.`,
    );
  }
}

/** Throws a PublishError where there is no folder, so that nothing was ever published there. */
export async function requireTarget(target: string): Promise<void> {
  if ((await kindOf(target)) !== 'folder') throw new PublishError(`There is no folder ${target}.`);
}

async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code)))
      return undefined;
    throw error;
  }
}
