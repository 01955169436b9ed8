import { PublishError } from '../publish-error.ts';
import type { Known } from '../target.ts';
import { stateKey } from './keys.ts';
import { putPrivate, readPrivate } from './private-object.ts';
import type { Said, Store } from './store.ts';
import { ConditionError } from './store-errors.ts';

/** What is known of a file that stands where readers find it. */
export interface LiveFile extends Said {
  /** Of its bytes; null where a publication was interrupted that might have changed them. */
  sha256: string | null;
  /** Of the object, as the store gave it. */
  etag: string;
  /** Since when no live release has it, in whole seconds since 1970. */
  left?: number;
}

/** A release whose files are in a store. */
export interface StoredRelease extends Known {
  /** Of its manifest’s bytes. */
  manifest: string;
}

/** What a store knows of a site. */
export interface StoreState {
  version: 1;
  /** What is live; null where nothing ever was. */
  live: number | null;
  /** The release that was being made live when its publication was interrupted. */
  moving?: number;
  /** The oldest first. */
  releases: StoredRelease[];
  /** What stands where readers find it, by path. */
  files: Record<string, LiveFile>;
  /** The number of the newest release that has an object, by the SHA-256 of its bytes. */
  objects: Record<string, number>;
}

/** A state with the tag under which it was read: undefined where there was none. */
export interface ReadState {
  state: StoreState;
  etag: string | undefined;
}

/** Reads the state of a site. Throws a PublishError where it is not one of ours. */
export async function readState(store: Store): Promise<ReadState> {
  const there = await store.get(stateKey);
  if (!there) return { state: { version: 1, live: null, releases: [], files: {}, objects: {} }, etag: undefined };
  const state = readPrivate(stateKey, there.text) as StoreState;
  if ((state.version as number) !== 1) {
    throw new PublishError('This was published by a newer version of the program: update yours.');
  }
  return { state, etag: there.etag };
}

/**
 * Writes the state of a site in place of the one that was read with a tag. Gives its tag. Throws a PublishError where
 * another publication has written since; a store that does not know conditional writes cannot tell.
 */
export async function writeState(
  { store, strict }: { store: Store; strict: boolean },
  { state, etag }: ReadState,
): Promise<ReadState> {
  const condition = etag === undefined ? ({ none: true } as const) : { etag };
  try {
    return { state, etag: await putPrivate(store, stateKey, JSON.stringify(state), strict ? condition : undefined) };
  } catch (error) {
    if (!(error instanceof ConditionError)) throw error;
    throw new PublishError('Another publication wrote here at the same time. This one has stopped.');
  }
}
