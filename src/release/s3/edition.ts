import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCheckedBuild } from '../checked-build.ts';
import { digestOf } from '../digest.ts';
import { manifestName, parseManifest } from '../manifest.ts';
import { PublishError, tooLate } from '../publish-error.ts';
import { releaseKey } from './keys.ts';
import type { Edition } from './plan.ts';
import type { StoreState } from './state.ts';
import type { Store } from './store.ts';

/** A built site as it is to be published. Throws a PublishError where its files are not what was built. */
export async function readBuiltEdition(from: string): Promise<Edition> {
  return { manifest: await readCheckedBuild(from), text: await readFile(join(from, manifestName), 'utf8') };
}

/** A release that is in a store. Throws a PublishError where it is not. */
export async function readStoredEdition(store: Store, number: number): Promise<Edition> {
  const there = await store.get(releaseKey(number));
  if (!there) throw new PublishError(`The manifest of release ${number} is not in the bucket any more.`);
  return { manifest: parseManifest(there.text, `the manifest of release ${number}`), text: there.text };
}

/**
 * The number of a release: the next one, or the one that is asked for. A publication that was interrupted goes on under
 * its own. Throws a PublishError where another release has the number, or has gone past it.
 */
export function numberFor({ releases, moving }: StoreState, { text }: Edition, asked: number | undefined): number {
  const newest = releases.at(-1);
  const last = newest?.number ?? 0;
  const goesOn = newest !== undefined && last === moving && newest.manifest === digestOf(text);
  if (goesOn && (asked ?? last) === last) return last;
  if (asked !== undefined && asked <= last) throw tooLate(asked, last);
  return asked ?? last + 1;
}
