import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { changedPaths } from '../changed-paths.ts';
import { readCheckedBuild } from '../checked-build.ts';
import { firstWrong } from '../probe-site.ts';
import { PublishError } from '../publish-error.ts';
import { usualKeep, type PublishUse, type Target } from '../target.ts';
import { renameDurably, sync } from './durable.ts';
import { inWords } from './faults.ts';
import { goBack } from './go-back.ts';
import { keptFrom } from './kept.ts';
import {
  knownFile,
  liveNumber,
  makeLive,
  prepareLink,
  readReleases,
  releaseFolder,
  writeKnown,
  writeLedger,
  type FolderRelease,
} from './layout.ts';
import { advance } from './ledger.ts';
import { withLock } from './lock.ts';
import { numberFor, readPlace, type Place } from './place.ts';
import { planRelease } from './plan.ts';
import { prune, settle } from './prune.ts';
import { readBuilt } from './read-built.ts';
import { prepareTarget, requireTarget } from './ready.ts';
import { rollBack } from './roll-back.ts';
import { writeRelease, type NewRelease } from './write-release.ts';

/** How to publish into a folder. */
export interface PublishOptions extends PublishUse {
  target: string;
  /** Is told what went wrong after the release was live, where that changes nothing for readers. */
  warn?: (told: string) => void;
}

/** A folder to which releases are published. */
export function folderTarget(target: string, warn?: PublishOptions['warn']): Target {
  return {
    publish: async (use) => (await publishToFolder({ ...use, target, ...(warn && { warn }) })).number,
    plan: (use) => planRelease({ ...use, target }),
    rollBack: ({ now, onLive }) => rollBack(target, now(), onLive),
    releases: async () => {
      await requireTarget(target);
      return { known: await readReleases(target), live: await liveNumber(target) };
    },
  };
}

/**
 * Publishes a built site into a folder. Either it is live in the end, whole, and answers as its manifest says, or
 * nothing has changed for readers and a PublishError says why.
 *
 * A process that is ended at any moment, a disk that is full, and a machine that loses its power leave what was live:
 * all is written beside it and put on the disk, then one link is replaced. Gives what is known of the new release.
 */
export async function publishToFolder(options: PublishOptions): Promise<FolderRelease> {
  const { target, from, address, keep = usualKeep } = options;
  try {
    await readCheckedBuild(from);
    const { manifest, files } = await readBuilt(from);
    await prepareTarget(target, from);
    return await withLock(
      target,
      async () => {
        const now = options.now();
        await settle(target);
        const place = await readPlace(target);
        const { live } = place;
        const number = numberFor(place, options.number);
        options.onNumber?.(number);
        const kept = live ? keptFrom(live, files, now, keep.days) : {};
        const ledger = advance(place.ledger, files, now);
        const known: FolderRelease = { number, commit: manifest.commit, at: now, kept };
        const release = { number, from, files, ledger, live, kept: Object.keys(kept) };
        await writeRelease(target, release);
        await writeKnown(target, known, 'new');
        await writeLedger(target, ledger);
        if (live) await prepareLink(target, live.number);
        await makeLive(target, number);
        await options.onLive?.(changedPaths(live?.files ?? [], files), manifest);
        const wrong = address === undefined ? undefined : await firstWrong(address, { files }, options.patience);
        if (wrong !== undefined) await takeBack(place, release, known, wrong, { ...options, now, days: keep.days });
        await tidy(options, { number, now, keep });
        return known;
      },
      options.waiting,
    );
  } catch (error) {
    throw inWords(error, target, 'Nothing has changed for readers.');
  }
}

/** Clears away what is no longer needed. The release is live, whatever comes of it. */
async function tidy(
  { target, warn }: PublishOptions,
  { number, now, keep }: { number: number; now: number; keep: { releases: number; days: number } },
) {
  try {
    await renameDurably(knownFile(target, number, 'new'), knownFile(target, number));
    await prune(target, keep, now);
    await settle(target);
  } catch (error) {
    warn?.(`Release ${number} is live, but not all that is old could be cleared away: ${reason(error)}`);
  }
}

/** Makes live again what was live before a release that does not answer as it should. Throws a PublishError always. */
async function takeBack(
  place: Place,
  { number, files, ledger }: NewRelease,
  known: FolderRelease,
  wrong: string,
  { now, days, onLive }: Pick<PublishOptions, 'onLive'> & { now: number; days: number },
): Promise<never> {
  const { target, live } = place;
  const told = `The site did not answer as it should: ${wrong}.`;
  try {
    const folder = releaseFolder(target, number);
    if (live) await goBack(place, { folder, files, known }, { number: live.number, ledger, now, days, onLive });
    else await rm(join(target, 'current')).then(() => sync(target));
  } catch (error) {
    const mend = 'It is still live: mend that, then npm run rollback.';
    throw new PublishError(`${told} Release ${number} could not be taken back: ${reason(error)} ${mend}`);
  }
  // Where this cannot be written down, the release is one that was never live, and is cleared away.
  await writeKnown(target, { ...known, failed: true }, 'new')
    .then(() => renameDurably(knownFile(target, number, 'new'), knownFile(target, number)))
    .catch(() => undefined);
  throw new PublishError(`${told} ${live ? `Release ${live.number} is live again.` : 'Nothing is live, as before.'}`);
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
