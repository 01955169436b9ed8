import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { oldReleases } from '../target.ts';
import { liveNumber, readReleases, releaseFolder } from './layout.ts';

/**
 * Deletes releases that are neither among the newest nor young, and what an interrupted publication left. The live one
 * and the one before it stay, whatever their age.
 */
export async function prune(target: string, keep: { releases: number; days: number }, now: number): Promise<void> {
  const live = await liveNumber(target);
  const releases = await readReleases(target);
  const old = oldReleases(releases, live, keep, now);
  for (const { number } of old) {
    await rm(releaseFolder(target, number), { recursive: true, force: true });
    await rm(join(target, 'releases', `${number}.json`), { force: true });
  }
  const left = (await readdir(join(target, 'releases'))).filter((name) => /^\.\d+\.new$/.test(name));
  for (const name of left) await rm(join(target, 'releases', name), { recursive: true, force: true });
}
