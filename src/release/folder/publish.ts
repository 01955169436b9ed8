import { cp, link, mkdir, rename, rm, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareFolder, probe } from '../compare.ts';
import { manifestName, readManifest, type Manifest, type ReleaseFile } from '../manifest.ts';
import { compressFile } from './compress.ts';
import {
  liveNumber,
  makeLive,
  readLedger,
  readReleases,
  releaseFolder,
  writeKnown,
  writeLedger,
  type Known,
  type Ledger,
} from './layout.ts';
import { PublishError, withLock } from './lock.ts';
import { prune } from './prune.ts';

/** How to publish into a folder. */
export interface PublishOptions {
  /** The built site, with its manifest. */
  from: string;
  target: string;
  /** Seconds since 1970: times of modification and of keeping are counted from it. */
  now: number;
  /** Its number: greater than the live one’s. The next free one, unless it is given. */
  number?: number;
  /** Where the site is served, with a slash at its end: then it is asked for its files once it is live. */
  address?: string;
  /** How many releases to keep, and for how many days the files that pages of earlier releases load. */
  keep?: { releases: number; days: number };
}

/** The names of files that hold a digest of their bytes: they may stand beside those of other releases. */
const lasting = /-[0-9a-f]{12}-\d+\.(avif|webp)$/;

/** How many pages are asked for once a release is live. */
const probes = 20;

/**
 * Publishes a built site into a folder. Either it is live in the end, whole, and answers as its manifest says, or
 * nothing has changed for readers and a PublishError says why. Gives what is known of the new release.
 */
export function publishToFolder(options: PublishOptions): Promise<Known> {
  const { target, keep = { releases: 5, days: 30 } } = options;
  return withLock(target, async () => {
    const manifest = await readChecked(options.from);
    const before = await readReleases(target);
    const live = await liveNumber(target);
    const newest = before.at(-1)?.number ?? 0;
    const number = options.number ?? newest + 1;
    if (number <= newest) throw tooLate(number, newest);
    const ledger = advance(await readLedger(target), manifest.files, options.now);
    const previous = before.find((known) => known.number === live);
    const known: Known = {
      number,
      commit: manifest.commit,
      at: options.now,
      kept: keptFrom(previous, await filesOfLive(target, live), manifest, options.now, keep.days),
    };
    await writeRelease(options, known, manifest, ledger, live);
    await writeKnown(target, known);
    await writeLedger(target, ledger);
    await makeLive(target, number);
    if (options.address !== undefined) {
      const wrong = await firstWrong(options.address, manifest);
      if (wrong !== undefined) {
        await writeKnown(target, { ...known, failed: true });
        if (live !== undefined) await goBack(target, live, options.now);
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
  const { files } = await readChecked(from);
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

function tooLate(number: number, newest: number): PublishError {
  return new PublishError(`Release ${number} came too late: there is a release ${newest} already.`);
}

/** Makes the release before the live one live again. Gives its number. Throws a PublishError where there is none. */
export function rollBack(target: string, now: number): Promise<number> {
  return withLock(target, async () => {
    const live = await liveNumber(target);
    const earlier = (await readReleases(target)).filter(({ number, failed }) => !failed && number < (live ?? 0));
    const last = earlier.at(-1);
    if (!last) throw new PublishError('There is no earlier release to go back to.');
    await goBack(target, last.number, now);
    return last.number;
  });
}

/** A release that is live again is changed for readers: what differs from the ledger gets a later time. */
async function goBack(target: string, number: number, now: number): Promise<void> {
  const { files } = await readManifest(join(releaseFolder(target, number), manifestName));
  const before = await readLedger(target);
  const ledger = advance(before, files, now);
  for (const { path } of files) {
    if (ledger[path]!.modified === before[path]?.modified) continue;
    await stamp(join(releaseFolder(target, number), path), ledger[path]!.modified);
  }
  await writeLedger(target, ledger);
  await makeLive(target, number);
}

/** The manifest of a built site, whose files are just those that it lists. */
async function readChecked(from: string): Promise<Manifest> {
  const manifest = await readManifest(join(from, manifestName));
  const [first, ...others] = await compareFolder(from, manifest);
  if (!first) return manifest;
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  throw new PublishError(`${from} is not what was built: ${first.path} ${first.what}${more}. Build it again.`);
}

/**
 * The ledger once some files are live: the time of a file moves when its bytes do, and never back, so that no server
 * and no cache takes new bytes for old ones.
 */
function advance(ledger: Ledger, files: readonly ReleaseFile[], now: number): Ledger {
  const moved = files.map(({ path, sha256 }) => {
    const last = ledger[path];
    const modified = last?.sha256 === sha256 ? last.modified : Math.max(now, (last?.modified ?? 0) + 1);
    return [path, { sha256, modified }] as const;
  });
  return { ...ledger, ...Object.fromEntries(moved) };
}

async function filesOfLive(target: string, live: number | undefined): Promise<ReleaseFile[]> {
  if (live === undefined) return [];
  return (await readManifest(join(releaseFolder(target, live), manifestName))).files;
}

/** The lasting files of the live release that the new one has not, and until when they stay. */
function keptFrom(
  previous: Known | undefined,
  live: readonly ReleaseFile[],
  { files }: Manifest,
  now: number,
  days: number,
): Record<string, number> {
  const wanted = new Set(files.map(({ path }) => path));
  const leaving = live.filter(({ path }) => lasting.test(path)).map(({ path }) => [path, now + days * 86_400] as const);
  const all = [...leaving, ...Object.entries(previous?.kept ?? {})];
  return Object.fromEntries(all.filter(([path, until]) => !wanted.has(path) && until > now));
}

/** Writes a release beside the others; it has its name only when it is whole. */
async function writeRelease(
  { from, target }: PublishOptions,
  { number, kept }: Known,
  manifest: Manifest,
  ledger: Ledger,
  live: number | undefined,
): Promise<void> {
  const folder = releaseFolder(target, number);
  const fresh = join(target, 'releases', `.${number}.new`);
  await rm(fresh, { recursive: true, force: true });
  const before = live === undefined ? undefined : releaseFolder(target, live);
  const same = new Map((await filesOfLive(target, live)).map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of manifest.files) {
    const file = join(fresh, path);
    await mkdir(dirname(file), { recursive: true });
    await cp(join(from, path), file);
    await compressFile(file, before !== undefined && same.get(path) === sha256 ? join(before, path) : undefined);
    await stamp(file, ledger[path]!.modified);
  }
  await cp(join(from, manifestName), join(fresh, manifestName));
  for (const path of before === undefined ? [] : Object.keys(kept)) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await link(join(before!, path), join(fresh, path));
  }
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

/** Sets the time of a file and of its compressed forms. */
async function stamp(file: string, modified: number): Promise<void> {
  for (const path of [file, `${file}.br`, `${file}.gz`]) {
    await utimes(path, modified, modified).catch((error: unknown) => {
      if (path === file) throw error;
    });
  }
}

/** Asks the live site for some of its files, its front and its manifest among them. Gives the first thing wrong. */
async function firstWrong(address: string, { files }: Manifest): Promise<string | undefined> {
  const step = Math.max(1, Math.floor(files.length / probes));
  const asked = files.filter(({ path }, at) => at % step === 0 || path === 'index.html');
  for (const file of asked) {
    const what = await probe(address, file).catch((error: unknown) => `cannot be reached (${String(error)})`);
    if (what !== undefined) return `${file.path} ${what}`;
  }
  return undefined;
}
