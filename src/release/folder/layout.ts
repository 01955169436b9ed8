import { readFile, readdir, readlink, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { manifestName, readManifest, type ReleaseFile } from '../manifest.ts';
import type { Known } from '../target.ts';

/**
 * A folder from which a web server serves releases:
 *
 *     current -> releases/7      what is live: the root of the server
 *     releases/7/                a release: its files, those compressed, and its manifest; never changed afterwards
 *     releases/7.json            what is known of it beside its files
 *     ledger.json                of every path that was ever live, its newest bytes and modification time
 */
export interface FolderRelease extends Known {
  /** Files of earlier releases that it keeps for pages that readers opened before it: path and when they go. */
  kept: Record<string, number>;
}

/** Bytes and time of modification, in whole seconds since 1970, of a file when it was last live. */
export interface LedgerEntry {
  sha256: string;
  modified: number;
}

/** The ledger of a folder, by path. */
export type Ledger = Record<string, LedgerEntry>;

/** The folder of a release. */
export function releaseFolder(target: string, number: number): string {
  return join(target, 'releases', String(number));
}

/** The releases that stand complete in a folder, the oldest first. */
export async function readReleases(target: string): Promise<FolderRelease[]> {
  const names = await readdir(join(target, 'releases')).catch((): string[] => []);
  const complete = names.filter((name) => /^\d+$/.test(name) && names.includes(`${name}.json`));
  const read = complete.map(
    async (name) => JSON.parse(await readFile(join(target, 'releases', `${name}.json`), 'utf8')) as FolderRelease,
  );
  return (await Promise.all(read)).sort((a, b) => a.number - b.number);
}

/** Writes down what is known of a release. */
export async function writeKnown(target: string, known: FolderRelease): Promise<void> {
  await writeWhole(join(target, 'releases', `${known.number}.json`), known);
}

/** The number of the release that is live; undefined where none is. */
export async function liveNumber(target: string): Promise<number | undefined> {
  const link = await readlink(join(target, 'current')).catch(() => undefined);
  return link === undefined ? undefined : Number(basename(link));
}

/** The files of the live release: none, where none is live. */
export async function filesOfLive(target: string, live: number | undefined): Promise<ReleaseFile[]> {
  if (live === undefined) return [];
  return (await readManifest(join(releaseFolder(target, live), manifestName))).files;
}

/** Makes a release live in one step: whoever asks meets the old one or the new one, and nothing between. */
export async function makeLive(target: string, number: number): Promise<void> {
  const next = join(target, `.current.${number}`);
  await rm(next, { force: true });
  await symlink(join('releases', String(number)), next);
  await rename(next, join(target, 'current'));
}

/** Reads the ledger of a folder: empty, where nothing was ever live. */
export async function readLedger(target: string): Promise<Ledger> {
  const text = await readFile(join(target, 'ledger.json'), 'utf8').catch(() => '{}');
  return JSON.parse(text) as Ledger;
}

/** Writes the ledger of a folder. */
export async function writeLedger(target: string, ledger: Ledger): Promise<void> {
  await writeWhole(join(target, 'ledger.json'), ledger);
}

async function writeWhole(file: string, data: object): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(data)}\n`);
  await rename(`${file}.new`, file);
}
