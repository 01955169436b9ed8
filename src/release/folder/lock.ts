import { access, constants, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { thisHolder } from '../holder.ts';
import { BusyError, PublishError } from '../publish-error.ts';
import { whenFree, type Waiting } from '../when-free.ts';

/** What SQLite answers where another process has a lock. */
const busy = 5;

/**
 * Does something in a folder while nobody else publishes there. Throws a BusyError where somebody does. The lock is
 * one of the operating system, which SQLite takes for us on the empty file .publish.lock: it ends with its process,
 * however that ends, so that none is ever left behind. publish.lock says who has it, and is only there to be read.
 */
export async function withLock<T>(target: string, act: () => Promise<T>, waiting?: Waiting): Promise<T> {
  const file = join(target, '.publish.lock');
  const holder = join(target, 'publish.lock');
  await writeFile(file, '', { flag: 'wx' }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
  // What may only be read, SQLite would lock against nobody.
  await access(file, constants.W_OK);
  const lock = await whenFree(waiting, () => take(file, holder));
  try {
    await writeFile(holder, `${thisHolder()}\n`).catch(() => undefined);
    return await act();
  } finally {
    await rm(holder, { force: true }).catch(() => undefined);
    lock.close();
  }
}

async function take(file: string, holder: string): Promise<DatabaseSync> {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(file);
    // Without a journal on the disk nothing is written, so that one can go back where there is no room left.
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    if (!(error instanceof Error && 'errcode' in error)) throw error;
    if (error.errcode !== busy) throw new PublishError(`${file} cannot be locked: ${error.message}.`);
    const [pid = '', host] = (await readFile(holder, 'utf8').catch(() => '')).trim().split(' ');
    const who = host === undefined ? '' : ` (process ${pid} on ${host})`;
    throw new BusyError(`Another publication is under way here${who}. Nothing has changed; try again after it.`);
  }
}
