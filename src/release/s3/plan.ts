import { rowOf } from '../headers.ts';
import { lasting } from '../lasting.ts';
import { manifestFile, type Manifest, type ReleaseFile } from '../manifest.ts';
import { objectKey } from './keys.ts';
import { inPhases, servedFiles } from './phases.ts';
import type { StoreState } from './state.ts';
import type { Listed, Said } from './store.ts';

/** What stands in a store. */
export interface Inventory {
  /** Every object of releases. */
  objects: readonly Listed[];
  /** Everything else that is not our own. */
  files: readonly Listed[];
}

/** A release with the text of its manifest. */
export interface Edition {
  manifest: Manifest;
  text: string;
}

/** What is to be done to make a release live. */
export interface StorePlan {
  /** One file for each object that the store lacks. */
  send: ReleaseFile[];
  /** Files that are not, or not surely, where readers find them: in groups, in the order of phases. */
  place: ReleaseFile[][];
  /** Paths that the live release has and this one has not: they stay for a while. */
  leave: string[];
  /** Paths that no release has had for long enough. */
  remove: string[];
}

/** For how long a file stays that no live release has, in seconds: readers and what stands between may ask for it. */
const grace = 3600;

/** What the store is to say of a file. */
export function saidOf({ path, type }: Pick<ReleaseFile, 'path' | 'type'>): Said {
  return { type, cache: rowOf(path).cache };
}

/** Plans to make a release live. Whether a file changed is told by its SHA-256; a tag only adds doubt. */
export function planStore(
  { manifest, text }: Edition,
  state: StoreState,
  there: Inventory,
  { now, days }: { now: number; days: number },
): StorePlan {
  const served = servedFiles(manifest.files);
  const all = [...served, manifestFile(text)];
  const sizes = new Map(there.objects.map(({ key, size }) => [key, size]));
  const tags = new Map(there.files.map(({ key, etag }) => [key, etag]));
  const lacking = served.filter(({ sha256, size }) => sizes.get(objectKey(sha256)) !== size);
  const stands = (file: ReleaseFile) => {
    const [known, said] = [state.files[file.path], saidOf(file)];
    const same = known?.sha256 === file.sha256 && known.type === said.type && known.cache === said.cache;
    return same && tags.get(file.path) === known.etag;
  };
  const wanted = new Set(all.map(({ path }) => path));
  const others = Object.entries(state.files).filter(([path]) => !wanted.has(path));
  const stays = (path: string) => (lasting.test(path) ? days * 86_400 : grace);
  return {
    send: [...new Map(lacking.map((file) => [file.sha256, file])).values()],
    place: inPhases(all.filter((file) => !stands(file))),
    leave: others.filter(([, { left }]) => left === undefined).map(([path]) => path),
    remove: others.filter(([path, { left }]) => left !== undefined && left + stays(path) <= now).map(([path]) => path),
  };
}

/** A plan, line by line. */
export function planLines({ send, place, leave, remove }: StorePlan, state: StoreState): string[] {
  const bytes = send.reduce((sum, { size }) => sum + size, 0);
  return [
    `send ${send.length} objects (${bytes} bytes)`,
    ...place.flat().map(({ path, size }) => `${path in state.files ? 'change' : 'add'} ${path} (${size} bytes)`),
    ...leave.map((path) => `leave out ${path}`),
    ...remove.map((path) => `delete ${path}`),
  ];
}
