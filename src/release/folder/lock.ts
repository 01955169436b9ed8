import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** A publication cannot begin, or was not carried through; the message says why, in words for an editor. */
export class PublishError extends Error {
  override name = 'PublishError';
}

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
  const [pid = '', host = ''] = (await readFile(lock, 'utf8').catch(() => '')).trim().split(' ');
  const left = host === hostname() && !isAlive(Number(pid));
  if (left) await rm(lock, { force: true });
  if (left && (await create(lock))) return;
  throw new PublishError(
    `Another publication is under way here (process ${pid} on ${host}). If it is not, delete ${lock}.`,
  );
}

/** Writes a lock. False where there is one. */
async function create(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, `${process.pid} ${hostname()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
