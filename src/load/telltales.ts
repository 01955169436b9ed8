import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { findTelltales } from '../check/telltales/telltales.ts';
import type { Instant } from '../model/day.ts';
import type { Telltales } from '../model/telltales.ts';
import { withheldAt, type Withholding } from '../model/withheld.ts';
import type { Folders } from './check/job.ts';

/** Where texts of the site’s own stand, from the project’s folder: what they say may stand on any page. */
const ownFolders = ['src'];

/** Endings of files that hold text. */
const texts = /\.(mdx|yaml|ts|astro|css|svg|txt|webmanifest)$/;

/**
 * Reads by what it would be known that something withheld at a moment has come into a site. `fronts` says of texts by
 * their path that they are. It reads words, and parses nothing: a draft may hold whatever it likes.
 */
export async function readTelltales(
  folders: Folders,
  fronts: Readonly<Record<string, Withholding>>,
  now: Instant,
): Promise<Telltales> {
  const none: Telltales = { phrases: [], addresses: [], pictures: [] };
  if (!Object.values(fronts).some((front) => withheldAt(now, front) !== undefined)) return none;
  const isHeld = (path: string) => fronts[path] !== undefined && withheldAt(now, fronts[path]) !== undefined;
  const paths = await pathsBelow(folders.content);
  const pictures = paths.filter((path) => /^stories\/[^/]+\/images\//.test(path));
  return findTelltales({
    files: await readTexts(folders.content),
    pictures: Object.fromEntries(await digestsOf(folders.content, pictures)),
    others: await readOwnTexts([folders.public]),
    isHeld,
  });
}

/** Every text of the site’s own, and those of some folders: its templates, its handbook, what is published as it is. */
export async function readOwnTexts(folders: readonly string[]): Promise<string[]> {
  const read = await Promise.all([...folders, ...ownFolders.map((name) => resolve(name))].map(readTexts));
  return read.flat().map(({ text }) => text);
}

async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
}

async function readTexts(folder: string): Promise<{ path: string; text: string }[]> {
  const paths = (await pathsBelow(folder)).filter((path) => texts.test(path));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8') })));
}

/** One after the other: pictures may be large. */
async function digestsOf(folder: string, paths: readonly string[]): Promise<[string, string][]> {
  const digests: [string, string][] = [];
  for (const path of paths) {
    const bytes = await readFile(join(folder, path));
    digests.push([path, createHash('sha256').update(bytes).digest('hex')]);
  }
  return digests;
}
