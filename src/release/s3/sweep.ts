import { inParallel } from '../in-parallel.ts';
import { oldReleases } from '../target.ts';
import { objectsFolder, releaseKey } from './keys.ts';
import type { Inventory } from './plan.ts';
import type { StoreState } from './state.ts';
import type { Listed, Store } from './store.ts';

/** How many objects are deleted at once. */
const atOnce = 8;

/**
 * Deletes what has stayed long enough: files that no live release has, old releases, and objects that only those had.
 * Gives the state as it is then.
 */
export async function sweep(
  store: Store,
  state: StoreState,
  { remove, there }: { remove: readonly string[]; there: Inventory },
  { now, keep }: { now: number; keep: { releases: number; days: number } },
): Promise<StoreState> {
  const old = oldReleases(state.releases, state.live ?? undefined, keep, now).map(({ number }) => number);
  const releases = state.releases.filter(({ number }) => !old.includes(number));
  const unused = unusedObjects({ ...state, releases }, there.objects, now);
  await inParallel([...remove, ...old.map(releaseKey), ...unused], atOnce, (key) => store.remove(key));
  const gone = new Set([...remove, ...unused.map((key) => key.slice(objectsFolder.length))]);
  return { ...state, releases, files: without(state.files, gone), objects: without(state.objects, gone) };
}

/** For how long an object stays that no release has, in seconds: an interrupted publication may have sent it. */
const orphaned = 86_400;

/** The objects that no release has any more of those that are kept. */
export function unusedObjects(state: StoreState, objects: readonly Listed[], now: number): string[] {
  const oldest = Math.min(...state.releases.map(({ number }) => number));
  return objects
    .filter(({ key, at }) => {
      const newest = state.objects[key.slice(objectsFolder.length)];
      return newest === undefined ? at + orphaned < now : newest < oldest;
    })
    .map(({ key }) => key);
}

function without<T>(all: Record<string, T>, gone: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !gone.has(name)));
}
