import { setTimeout as wait } from 'node:timers/promises';
import { digestOf } from '../digest.ts';
import { BusyError } from '../publish-error.ts';
import { lockKey } from './keys.ts';
import { privately, putPrivate, readPrivate } from './private-object.ts';
import type { Store } from './store.ts';
import { ConditionError, UnknownToStoreError } from './store-errors.ts';

/** What stands in the lock: who publishes, under a word of its own; or nobody does. */
export interface Lock {
  holder: string | null;
  word: string;
}

/** After how many seconds without a sign a holder has ended, and how often it gives one. */
export const lease = { ends: 120, sign: 30 } as const;

/** For how many seconds one waits whether another wrote at the same moment, where the store does not tell. */
const settling = 1;

/**
 * Takes the lock of a store. Throws a BusyError where another holds it. Gives its tag; `strict` is false where the
 * store does not know conditional writes. That is tried out: what a store does not know, it mostly does not mention.
 */
export async function takeLock(store: Store, mine: Lock): Promise<{ etag: string; strict: boolean }> {
  const there = await store.get(lockKey);
  if (there) refuseHeld(readPrivate(lockKey, there.text) as Lock, there.age);
  const text = JSON.stringify(mine);
  try {
    const etag = await putPrivate(store, lockKey, text, there ? { etag: there.etag } : { none: true });
    if (await refusesSecond(store, text)) return { etag, strict: true };
  } catch (error) {
    if (error instanceof ConditionError) throw justBegun();
    if (!(error instanceof UnknownToStoreError)) throw error;
    await putPrivate(store, lockKey, text);
  }
  await wait(settling * 1000);
  if (!(await isHeld(store, mine))) throw justBegun();
  return { etag: '', strict: false };
}

/** True where a lock is still in the store. */
export async function isHeld(store: Store, { word }: Lock): Promise<boolean> {
  const there = await store.get(lockKey);
  return there !== undefined && (readPrivate(lockKey, there.text) as Lock).word === word;
}

function refuseHeld({ holder }: Lock, age: number): void {
  if (holder === null || age >= lease.ends) return;
  const [pid = '', host = ''] = holder.split(' ');
  const left = Math.ceil(lease.ends - Math.max(0, age));
  throw new BusyError(
    `Another publication is under way here (process ${pid} on ${host}). If it was ended, try again in ${left} seconds.`,
  );
}

function justBegun(): BusyError {
  return new BusyError('Another publication has just begun here.');
}

/** Whether a store refuses to write where there is something, when it is asked to. */
async function refusesSecond(store: Store, text: string): Promise<boolean> {
  try {
    await store.put(lockKey, text, digestOf(text), privately, { none: true });
    return false;
  } catch (error) {
    if (error instanceof ConditionError) return true;
    throw error;
  }
}
