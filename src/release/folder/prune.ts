import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { oldReleases } from '../target.ts';
import { renameDurably, sync } from './durable.ts';
import { knownFile, liveNumber, namesOfReleases, readReleases, releaseFolder } from './layout.ts';

/**
 * Deletes releases that are neither among the newest nor young. The live one and the one before it stay, whatever their
 * age. A release is forgotten before its files go, so that nobody goes back to half of it.
 */
export async function prune(target: string, keep: { releases: number; days: number }, now: number): Promise<void> {
  const live = await liveNumber(target);
  const releases = await readReleases(target);
  const old = oldReleases(releases, live, keep, now);
  for (const { number } of old) await rm(knownFile(target, number), { force: true });
  if (old.length > 0) await sync(join(target, 'releases'));
  for (const { number } of old) await rm(releaseFolder(target, number), { recursive: true, force: true });
}

/**
 * Clears away what a publication left that was ended before its end: half a release, one that was never live, one that
 * was half deleted. A release that had just become live is taken for what it is.
 */
export async function settle(target: string): Promise<void> {
  const live = await liveNumber(target);
  const names = await namesOfReleases(target);
  if (live !== undefined && names.includes(`.${live}.json`)) {
    await renameDurably(knownFile(target, live, 'new'), knownFile(target, live));
  }
  const whole = new Set(names.filter((name) => names.includes(`${name}.json`) || name === String(live)));
  const left = names.filter((name) =>
    /^\d+$/.test(name) ? !whole.has(name) : /^\.\d+\.(new|json)$|\.json\.new$/.test(name) && name !== `.${live}.json`,
  );
  for (const name of left) await rm(join(target, 'releases', name), { recursive: true, force: true });
  const above = (await readdir(target)).filter((name) => /^\.current\.\d+$|^ledger\.json\.new$/.test(name));
  for (const name of above) await rm(join(target, name), { force: true });
}
