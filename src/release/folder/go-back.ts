import { changedPaths } from '../changed-paths.ts';
import type { OnLive } from '../target.ts';
import { keep, keptFrom } from './kept.ts';
import { makeLive, releaseFolder, writeKnown, writeLedger, type FolderRelease, type Ledger } from './layout.ts';
import type { LiveRelease, Place } from './place.ts';
import { readBuilt } from './read-built.ts';
import { advance, stampAll } from './ledger.ts';

/**
 * Makes an earlier release live again. For readers it is changed: what differs from the ledger gets a later time. What
 * comes after the swap, or only helps pages that are open, is done as far as it can be: the disk may be full, and a
 * release that must go has to go also then. The next publication learns the times from the files themselves.
 */
export async function goBack(
  { target, releases }: Place,
  leaving: Omit<LiveRelease, 'number'>,
  to: { number: number; ledger: Ledger; now: number; days: number; onLive: OnLive | undefined },
): Promise<void> {
  const folder = releaseFolder(target, to.number);
  const { files, manifest } = await readBuilt(folder);
  const ledger = advance(to.ledger, files, to.now);
  await stampAll(folder, files, ledger);
  const kept = keptFrom(leaving, files, to.now, to.days);
  await keep(Object.keys(kept), leaving.folder, folder).catch(() => undefined);
  await makeLive(target, to.number);
  const known = releases.find(({ number }) => number === to.number);
  if (known) await writeKnown(target, withKept(known, kept)).catch(() => undefined);
  await writeLedger(target, ledger).catch(() => undefined);
  await to.onLive?.(changedPaths(leaving.files, files), manifest);
}

function withKept(known: FolderRelease, kept: Record<string, number>): FolderRelease {
  return { ...known, kept: { ...known.kept, ...kept } };
}
