import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasEnded, thisHolder } from '../holder.ts';
import { PublishError } from '../publish-error.ts';

/** Does something in a folder while nobody else publishes there. Throws a PublishError where somebody does. */
export async function withLock<T>(target: string, act: () => Promise<T>): Promise<T> {
  await mkdir(target, { recursive: true });
  const lock = join(target, 'publish.lock');
  await take(lock);
  try {
    return await act();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Takes a lock, also from a holder that was ended before it could let go. */
async function take(lock: string): Promise<void> {
  if (await create(lock)) return;
  const holder = (await readFile(lock, 'utf8').catch(() => '')).trim();
  const left = hasEnded(holder);
  if (left) await rm(lock, { force: true });
  if (left && (await create(lock))) return;
  const [pid = '', host = ''] = holder.split(' ');
  throw new PublishError(
    `Another publication is under way here (process ${pid} on ${host}). If it is not, delete ${lock}.`,
  );
}

/** Writes a lock. False where there is one. */
async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${thisHolder()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
