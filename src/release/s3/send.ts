import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../in-parallel.ts';
import type { ReleaseFile } from '../manifest.ts';
import { again } from '../again.ts';
import { objectKey } from './keys.ts';
import { saidOf } from './plan.ts';
import type { Work } from './go-live.ts';

/**
 * Sends files of a built site that the store lacks, each under the digest of its bytes. An interrupted run leaves whole
 * objects: the next one goes on from there.
 */
export async function sendObjects(
  { store, pauses, atOnce }: Pick<Work, 'store' | 'pauses' | 'atOnce'>,
  from: string,
  files: readonly ReleaseFile[],
): Promise<void> {
  await inParallel(files, atOnce, async (file) => {
    const bytes = await readFile(join(from, file.path));
    const said = { ...saidOf(file), cache: 'no-store' };
    await again(() => store.put(objectKey(file.sha256), bytes, file.sha256, said), pauses);
  });
}
