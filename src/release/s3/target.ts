import type { Target } from '../target.ts';
import type { Waiting } from '../when-free.ts';
import { readStorePlace } from './address.ts';
import { usualPauses } from '../again.ts';
import { withStoreLock } from './lock.ts';
import { planForStore, publishToStore, rollBackInStore } from './publish.ts';
import { readState } from './state.ts';
import { Store } from './store.ts';
import type { StoreOptions } from './store-client.ts';
import type { Work } from './go-live.ts';

/** How to reach a store, and how to go on in it. */
export interface StoreTargetOptions extends StoreOptions, Partial<Pick<Work, 'pauses'>> {
  /** Is told, in a sentence, what is being done. */
  tell: (sentence: string) => void;
}

/** How many requests are under way at once. */
const atOnce = 16;

/** An object store to which releases are published. Throws a PublishError where the address is not s3://bucket/prefix. */
export function storeTarget(address: string, { tell, pauses = usualPauses, ...options }: StoreTargetOptions): Target {
  const place = readStorePlace(address);
  const open = async <T>(act: (store: Store) => Promise<T>): Promise<T> => {
    const store = new Store(place, options);
    return act(store).finally(() => store.close());
  };
  const alone = <T>(act: (work: Work) => Promise<T>, waiting?: Waiting): Promise<T> =>
    open((store) =>
      withStoreLock(
        store,
        (held) => {
          if (!held.strict) tell(unknowing);
          return act({ ...held, store, pauses, atOnce, tell });
        },
        waiting,
      ),
    );
  return {
    publish: (use) => alone((work) => publishToStore(work, use), use.waiting),
    plan: (use) => open((store) => planForStore(store, use)),
    rollBack: (use) => alone((work) => rollBackInStore(work, use)),
    releases: () =>
      open(async (store) => {
        const { releases, live, moving } = (await readState(store)).state;
        const known = releases.map((release) =>
          release.number === moving ? { ...release, interrupted: true as const } : release,
        );
        return { known, live: live ?? undefined };
      }),
  };
}

const unknowing =
  'This store does not know conditional writes: two publications that begin within a second are not kept apart for sure.';
