import type { ReleaseFile } from '../manifest.ts';
import { liveNumber, readLedger, readReleases, releaseFolder, type FolderRelease, type Ledger } from './layout.ts';
import { tooLate } from '../publish-error.ts';
import { readBuilt } from './read-built.ts';
import { learn } from './ledger.ts';

/** What there is in a folder that releases are published into. */
export interface Place {
  target: string;
  /** The releases that are or were live, the oldest first. */
  releases: FolderRelease[];
  live: LiveRelease | undefined;
  /** As the live files themselves say it. */
  ledger: Ledger;
}

/** The release that is live. */
export interface LiveRelease {
  number: number;
  folder: string;
  /** All its files; none where it lost its manifest, so that nothing is taken over from it. */
  files: readonly ReleaseFile[];
  known: FolderRelease | undefined;
}

/** Reads what there is in a folder. Throws a PublishError where it holds what is none of ours. */
export async function readPlace(target: string): Promise<Place> {
  const releases = await readReleases(target);
  const ledger = await readLedger(target);
  const number = await liveNumber(target);
  if (number === undefined) return { target, releases, live: undefined, ledger };
  const folder = releaseFolder(target, number);
  const { files } = await readBuilt(folder).catch(() => ({ files: [] }));
  const live = { number, folder, files, known: releases.find((known) => known.number === number) };
  return { target, releases, live, ledger: await learn(ledger, folder, files) };
}

/** The number of a new release: the one that it is to have, or the next one. Throws a PublishError where it is late. */
export function numberFor({ releases, live }: Place, wanted: number | undefined): number {
  const newest = Math.max(releases.at(-1)?.number ?? 0, live?.number ?? 0);
  if (wanted === undefined) return newest + 1;
  if (wanted > newest) return wanted;
  throw tooLate(wanted, newest);
}
