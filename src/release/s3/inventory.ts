import { afterOwn, objectsFolder, ownFolder } from './keys.ts';
import type { Inventory } from './plan.ts';
import type { Store } from './store.ts';

/** Lists what stands in a store: the objects of releases, and what readers find. */
export async function readInventory(store: Store): Promise<Inventory> {
  const [objects, files] = await Promise.all([store.list(objectsFolder), store.list('', afterOwn)]);
  return { objects, files: files.filter(({ key }) => !key.startsWith(ownFolder)) };
}
