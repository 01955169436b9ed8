import { join } from 'node:path';
import { changedPaths } from '../changed-paths.ts';
import { readCheckedBuild } from '../checked-build.ts';
import { manifestName, readManifest } from '../manifest.ts';
import { firstWrong } from '../probe-site.ts';
import { PublishError, tooLate } from '../publish-error.ts';
import { releaseBefore, usualKeep, type PublishUse, type Target } from '../target.ts';
import {
  filesOfLive,
  liveNumber,
  makeLive,
  readLedger,
  readReleases,
  releaseFolder,
  writeKnown,
  writeLedger,
  type FolderRelease,
} from './layout.ts';
import { advance, stamp } from './ledger.ts';
import { withLock } from './lock.ts';
import { prune } from './prune.ts';
import { keptFrom, writeRelease } from './write-release.ts';

/** How to publish into a folder. */
export interface PublishOptions extends PublishUse {
  target: string;
}

/** A folder to which releases are published. */
export function folderTarget(target: string): Target {
  return {
    publish: async (use) => (await publishToFolder({ ...use, target })).number,
    plan: (use) => planRelease({ ...use, target }),
    rollBack: (use) => rollBack(target, use.now, use.onLive),
    releases: async () => ({ known: await readReleases(target), live: await liveNumber(target) }),
  };
}

/**
 * Publishes a built site into a folder. Either it is live in the end, whole, and answers as its manifest says, or
 * nothing has changed for readers and a PublishError says why. Gives what is known of the new release.
 */
export function publishToFolder(options: PublishOptions): Promise<FolderRelease> {
  const { target, keep = usualKeep } = options;
  return withLock(target, async () => {
    const manifest = await readCheckedBuild(options.from);
    const before = await readReleases(target);
    const live = await liveNumber(target);
    const newest = before.at(-1)?.number ?? 0;
    const number = options.number ?? newest + 1;
    if (number <= newest) throw tooLate(number, newest);
    const ledger = advance(await readLedger(target), manifest.files, options.now);
    const previous = before.find((known) => known.number === live);
    const was = await filesOfLive(target, live);
    const known: FolderRelease = {
      number,
      commit: manifest.commit,
      at: options.now,
      kept: keptFrom(previous, was, manifest, options.now, keep.days),
    };
    await writeRelease(options, known, manifest, ledger, live);
    await writeKnown(target, known);
    await writeLedger(target, ledger);
    await makeLive(target, number);
    await options.onLive?.(changedPaths(was, manifest.files), manifest);
    if (options.address !== undefined) {
      const wrong = await firstWrong(options.address, manifest, options.patience);
      if (wrong !== undefined) {
        await writeKnown(target, { ...known, failed: true });
        if (live !== undefined) await goBack(target, live, options);
        const now = live === undefined ? 'Nothing else was live before.' : `Release ${live} is live again.`;
        throw new PublishError(`The site did not answer as it should: ${wrong}. ${now}`);
      }
    }
    await prune(target, keep, options.now);
    return known;
  });
}

/** What publishing would do, line by line. Nothing is changed. Throws a PublishError where it would be refused. */
export async function planRelease({ from, target, number }: PublishOptions): Promise<string[]> {
  const { files } = await readCheckedBuild(from);
  const live = await liveNumber(target);
  const newest = (await readReleases(target)).at(-1)?.number ?? 0;
  if (number !== undefined && number <= newest) throw tooLate(number, newest);
  const before = new Map((await filesOfLive(target, live)).map(({ path, sha256 }) => [path, sha256]));
  const after = new Set(files.map(({ path }) => path));
  const changed = files.filter(({ path, sha256 }) => before.get(path) !== sha256);
  return [
    ...changed.map(({ path, size }) => `${before.has(path) ? 'change' : 'add'} ${path} (${size} bytes)`),
    ...[...before.keys()].filter((path) => !after.has(path)).map((path) => `leave out ${path}`),
    `write release ${number ?? newest + 1} with ${files.length} files, and make it live`,
  ];
}

/** Makes the release before the live one live again. Gives its number. Throws a PublishError where there is none. */
export function rollBack(target: string, now: number, onLive?: PublishUse['onLive']): Promise<number> {
  return withLock(target, async () => {
    const last = releaseBefore(await readReleases(target), await liveNumber(target));
    if (!last) throw new PublishError('There is no earlier release to go back to.');
    await goBack(target, last.number, { now, ...(onLive && { onLive }) });
    return last.number;
  });
}

/** A release that is live again is changed for readers: what differs from the ledger gets a later time. */
async function goBack(target: string, number: number, { now, onLive }: Pick<PublishUse, 'now' | 'onLive'>) {
  const was = await filesOfLive(target, await liveNumber(target));
  const manifest = await readManifest(join(releaseFolder(target, number), manifestName));
  const before = await readLedger(target);
  const ledger = advance(before, manifest.files, now);
  for (const { path } of manifest.files) {
    if (ledger[path]!.modified === before[path]?.modified) continue;
    await stamp(join(releaseFolder(target, number), path), ledger[path]!.modified);
  }
  await writeLedger(target, ledger);
  await makeLive(target, number);
  await onLive?.(changedPaths(was, manifest.files), manifest);
}
