import { randomUUID } from 'node:crypto';
import { thisHolder } from '../holder.ts';
import { PublishError } from '../publish-error.ts';
import { whenFree, type Waiting } from '../when-free.ts';
import { lockKey } from './keys.ts';
import { putPrivate } from './private-object.ts';
import type { Store } from './store.ts';
import { ConditionError } from './store-errors.ts';
import { isHeld, lease, takeLock, type Lock } from './take-lock.ts';

/** A lock that is held. */
export interface Held {
  /** False where the store does not know conditional writes, so that it cannot keep two publications apart. */
  strict: boolean;
  /** Gives a sign that the holder is there. Throws a PublishError where the lock is no longer ours. */
  assert: () => Promise<void>;
}

/**
 * Does something in a store while nobody else publishes there. Throws a BusyError where somebody does. A holder that
 * was ended could not let go: its lock ends by itself. Whether its process is still there cannot be asked: machines that
 * are made for one run often have the same name.
 */
export async function withStoreLock<T>(store: Store, act: (held: Held) => Promise<T>, waiting?: Waiting): Promise<T> {
  const mine: Lock = { holder: thisHolder(), word: randomUUID() };
  const taken = await whenFree(waiting, () => takeLock(store, mine));
  const { strict } = taken;
  let { etag } = taken;
  const write = async (lock: Lock) => {
    if (!strict && !(await isHeld(store, mine))) throw new ConditionError('The lock is not ours.');
    etag = await putPrivate(store, lockKey, JSON.stringify(lock), strict ? { etag } : undefined);
  };
  let last = Promise.resolve();
  const sign = () => (last = last.catch(() => undefined).then(() => write(mine)));
  const timer = setInterval(() => void sign().catch(() => undefined), lease.sign * 1000);
  try {
    return await act({ strict, assert: () => sign().catch(tellLoss) });
  } finally {
    clearInterval(timer);
    await last.catch(() => undefined);
    // Where it cannot be let go, it ends by itself.
    await write({ holder: null, word: randomUUID() }).catch(() => undefined);
  }
}

function tellLoss(error: unknown): never {
  if (!(error instanceof ConditionError)) throw error;
  throw new PublishError('Another publication took over, because this one gave no sign for two minutes.');
}
