import { readFile, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { renameDurably, replaceFile } from './durable.ts';
import { PublishError } from '../publish-error.ts';
import type { Known } from '../target.ts';

/**
 * A folder from which a web server serves releases:
 *
 *     current -> releases/7      what is live: the root of the server
 *     releases/7/                a release: its files, those compressed, and its manifest; never changed afterwards
 *     releases/7.json            what is known of it beside its files; .7.json until it was live and answered
 *     ledger.json                of every path that was ever live, its newest bytes and modification time
 */
export interface FolderRelease extends Known {
  /** Files of other releases that it keeps for pages that readers opened before it: path and when they go. */
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

/** The file of what is known of a release, and the name that it has before the release was live. */
export function knownFile(target: string, number: number, state: 'was live' | 'new' = 'was live'): string {
  return join(target, 'releases', `${state === 'new' ? '.' : ''}${number}.json`);
}

/** The releases of a folder that are or were live, the oldest first. Throws a PublishError where it cannot be told. */
export async function readReleases(target: string): Promise<FolderRelease[]> {
  const live = await liveNumber(target);
  const names = await namesOfReleases(target);
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const files = numbers.flatMap((number) => {
    if (names.includes(`${number}.json`)) return [knownFile(target, number)];
    return number === live && names.includes(`.${number}.json`) ? [knownFile(target, number, 'new')] : [];
  });
  const read = await Promise.all(files.map((file) => readData(file) as Promise<FolderRelease | undefined>));
  return read.filter((known) => known !== undefined).sort((a, b) => a.number - b.number);
}

/** The names of all that stands beside the releases of a folder, and of these; none where nothing was ever published. */
export async function namesOfReleases(target: string): Promise<string[]> {
  try {
    return await readdir(join(target, 'releases'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Writes down what is known of a release. */
export async function writeKnown(target: string, known: FolderRelease, state?: 'new'): Promise<void> {
  await replaceFile(knownFile(target, known.number, state), `${JSON.stringify(known)}\n`);
}

/** The number of the release that is live; undefined where none is. Throws a PublishError where something else is. */
export async function liveNumber(target: string): Promise<number | undefined> {
  const current = join(target, 'current');
  const link = await readlink(current).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return undefined;
    if (code !== 'EINVAL') throw error;
    throw new PublishError(`${current} is no link to a release, but a file or folder. Move it away, then try again.`);
  });
  if (link === undefined) return undefined;
  const number = /^releases\/([1-9]\d*)$/.exec(link)?.[1];
  if (number !== undefined) return Number(number);
  throw new PublishError(`${current} leads to ${link}, which is no release. Move it away, then try again.`);
}

/** Makes a release live in one step: whoever asks meets the old one or the new one, and nothing between. */
export async function makeLive(target: string, number: number): Promise<void> {
  await prepareLink(target, number);
  await renameDurably(linkTo(target, number), join(target, 'current'));
}

/** Prepares to make a release live, so that it can be done where there is no room left. */
export async function prepareLink(target: string, number: number): Promise<void> {
  await symlink(join('releases', String(number)), linkTo(target, number)).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  });
}

function linkTo(target: string, number: number): string {
  return join(target, `.current.${number}`);
}

/** Reads the ledger of a folder: empty, where nothing was ever live. */
export async function readLedger(target: string): Promise<Ledger> {
  return ((await readData(join(target, 'ledger.json'))) ?? {}) as Ledger;
}

/** Writes the ledger of a folder. */
export async function writeLedger(target: string, ledger: Ledger): Promise<void> {
  await replaceFile(join(target, 'ledger.json'), `${JSON.stringify(ledger)}\n`);
}

/** The data of a file of ours; undefined where there is none. */
async function readData(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) {
      throw new PublishError(`${file} is damaged. Put it back from a copy, or delete it, then try again.`);
    }
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
