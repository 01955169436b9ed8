import { readCheckedBuild } from '../checked-build.ts';
import { manifestName } from '../manifest.ts';
import { inWords } from './faults.ts';
import { numberFor, readPlace } from './place.ts';
import type { PublishOptions } from './publish.ts';
import { refuseTarget } from './ready.ts';

/** What publishing would do, line by line. Nothing is changed. Throws a PublishError where it would be refused. */
export async function planRelease({ from, target, number, onNumber }: PublishOptions): Promise<string[]> {
  try {
    await refuseTarget(target, from);
    const { files } = await readCheckedBuild(from);
    const place = await readPlace(target);
    const wanted = numberFor(place, number);
    onNumber?.(wanted);
    const live = place.live?.files.filter(({ path }) => path !== manifestName) ?? [];
    const before = new Map(live.map(({ path, sha256 }) => [path, sha256]));
    const after = new Set(files.map(({ path }) => path));
    const changed = files.filter(({ path, sha256 }) => before.get(path) !== sha256);
    return [
      ...changed.map(({ path, size }) => `${before.has(path) ? 'change' : 'add'} ${path} (${size} bytes)`),
      ...[...before.keys()].filter((path) => !after.has(path)).map((path) => `leave out ${path}`),
      `write release ${wanted} with ${files.length} files, and make it live`,
    ];
  } catch (error) {
    throw inWords(error, target, 'Nothing has changed.');
  }
}
