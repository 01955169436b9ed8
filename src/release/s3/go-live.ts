import { inParallel } from '../in-parallel.ts';
import { manifestName, type ReleaseFile } from '../manifest.ts';
import { again } from '../again.ts';
import { objectKey, releaseKey } from './keys.ts';
import type { Held } from './lock.ts';
import { servedFiles } from './phases.ts';
import { saidOf, type Edition, type StorePlan } from './plan.ts';
import { writeState, type LiveFile, type ReadState, type StoredRelease, type StoreState } from './state.ts';
import type { Store } from './store.ts';

/** What a publication to a store works with. */
export interface Work extends Held {
  store: Store;
  /** The pauses after which what fails is tried once more, in seconds. */
  pauses: readonly number[];
  /** How many requests are under way at once. */
  atOnce: number;
  /** Is told, in a sentence, what is being done. */
  tell: (sentence: string) => void;
}

/**
 * Makes a release live whose objects are all in the store, by copying within it. Before, it writes down what will
 * change: whoever comes after an interruption knows which files to place anew. Gives the state as it is then.
 */
export async function goLive(
  work: Work,
  read: ReadState,
  { release, manifest }: Pick<Edition, 'manifest'> & { release: StoredRelease },
  { place, leave }: StorePlan,
  now: number,
): Promise<ReadState> {
  await work.assert();
  const begun = await writeState(work, { ...read, state: begin(read.state, release, manifest, place.flat()) });
  const placed: Record<string, LiveFile> = {};
  for (const group of place) {
    await work.assert();
    await inParallel(group, work.atOnce, async (file) => {
      const from = file.path === manifestName ? releaseKey(release.number) : objectKey(file.sha256);
      const said = saidOf(file);
      const etag = await again(() => work.store.copy(from, file.path, file.sha256, said), work.pauses);
      placed[file.path] = { sha256: file.sha256, etag, ...said };
    });
  }
  return writeState(work, { ...begun, state: end(begun.state, release, manifest, { placed, leave, now }) });
}

/** The state before anything moves: of what will change, it is not known what it is. */
function begin(state: StoreState, release: StoredRelease, { files }: Edition['manifest'], place: ReleaseFile[]) {
  const { number } = release;
  const unsure = place.map(({ path, ...file }) => [path, { ...saidOf({ path, ...file }), sha256: null, etag: '' }]);
  const others = state.releases.filter((known) => known.number !== number);
  // One to which one was going back was whole before.
  const interrupted = (known: StoredRelease) => known.number === state.moving && known.number > (state.live ?? 0);
  return {
    ...state,
    moving: number,
    releases: [
      ...others.map((known) => (interrupted(known) ? { ...known, failed: true as const } : known)),
      release,
    ].sort((a, b) => a.number - b.number),
    files: { ...state.files, ...(Object.fromEntries(unsure) as StoreState['files']) },
    objects: {
      ...state.objects,
      ...Object.fromEntries(files.map(({ sha256 }) => [sha256, Math.max(number, state.objects[sha256] ?? 0)])),
    },
  };
}

/** The state once everything has its place. */
function end(
  state: StoreState,
  { number }: StoredRelease,
  manifest: Edition['manifest'],
  { placed, leave, now }: { placed: Record<string, LiveFile>; leave: readonly string[]; now: number },
): StoreState {
  const wanted = new Set([...servedFiles(manifest.files).map(({ path }) => path), manifestName]);
  const leaving = new Set(leave);
  const files = Object.entries({ ...state.files, ...placed }).map(([path, { left, ...file }]) => {
    const since = wanted.has(path) ? undefined : leaving.has(path) ? now : left;
    return [path, since === undefined ? file : { ...file, left: since }] as const;
  });
  const done: StoreState = { ...state, live: number, files: Object.fromEntries(files) };
  delete done.moving;
  return done;
}
