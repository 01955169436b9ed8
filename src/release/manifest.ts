import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { digestOf } from './digest.ts';
import { typeOf } from './media-types.ts';

/** One file of a release. */
export interface ReleaseFile {
  /** Relative to the release, with `/` between folders. */
  path: string;
  /** Of its bytes, in hexadecimal digits. */
  sha256: string;
  /** In bytes. */
  size: number;
  /** Its media type. */
  type: string;
  /** Of a page whose address moved: the new one, below the base. A server may lead there itself. */
  leadsTo?: string;
  /** True of a page whose address is gone. A server may say so with its answer’s number. */
  gone?: true;
}

/** What a release is made of: whoever holds it can tell whether a folder or a site is that release, byte for byte. */
export interface Manifest {
  version: 1;
  /** The commit it was built from; null where the source was not, or not only, what a commit holds. */
  commit: string | null;
  /** The instant for which it was built: embargoes that ended later were under way. */
  asOf: string;
  /** The origin and the base path that its addresses begin with: https://news.example/ */
  address: string;
  /** True for a site that is not for the public. */
  staging: boolean;
  /** The host that it was built for, where that sends no headers of ours: its pages carry their policy in themselves. */
  host?: string;
  /** What its publisher has still to state, in words. */
  placeholders: string[];
  /** Every file but the manifest itself, sorted by path. */
  files: ReleaseFile[];
}

/** The name of a release’s manifest, at its top. */
export const manifestName = 'manifest.json';

/** The manifest itself as one of the files that readers find, from its text or bytes. */
export function manifestFile(content: string | Uint8Array): ReleaseFile {
  const size = Buffer.byteLength(content);
  return { path: manifestName, sha256: digestOf(content), size, type: typeOf(manifestName) };
}

/** Describes every file below a folder, but for its manifest. */
export async function describeFiles(folder: string): Promise<ReleaseFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => path !== manifestName)
    .sort();
  const files: ReleaseFile[] = [];
  for (const path of paths) files.push(await describeFile(folder, path));
  return files;
}

async function describeFile(folder: string, path: string): Promise<ReleaseFile> {
  const file = join(folder, path);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const { size } = await stat(file);
  return { path, sha256: hash.digest('hex'), size, type: typeOf(path) };
}

/** The text of a manifest. The same files of the same commit and instant give the same text, wherever they were built. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

/** A manifest cannot be used: it is none, or not one of ours. */
export class ManifestError extends Error {
  override name = 'ManifestError';
}

/** Reads a manifest from its text. Throws a ManifestError that says where it came from. */
export function parseManifest(text: string, from: string): Manifest {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ManifestError(`${from} is not JSON.`);
  }
  if (!isManifest(data)) throw new ManifestError(`${from} is not a manifest of version 1.`);
  return data;
}

/** Reads the manifest of a folder, or the one in a file. Throws a ManifestError where there is none. */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ManifestError(`There is no manifest at ${file}.`);
  });
  return parseManifest(text, file);
}

function isManifest(data: unknown): data is Manifest {
  if (typeof data !== 'object' || data === null) return false;
  const { version, commit, asOf, address, staging, host, placeholders, files } = data as Partial<
    Record<keyof Manifest, unknown>
  >;
  const known = version === 1 && (commit === null || typeof commit === 'string') && typeof address === 'string';
  const dated = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(String(asOf));
  const hosted = host === undefined || typeof host === 'string';
  const told = dated && hosted && typeof staging === 'boolean' && Array.isArray(placeholders);
  return known && told && Array.isArray(files) && files.every(isFile);
}

function isFile(data: unknown): data is ReleaseFile {
  if (typeof data !== 'object' || data === null) return false;
  const { path, sha256, size, type } = data as Partial<Record<keyof ReleaseFile, unknown>>;
  const inside = typeof path === 'string' && path !== '' && !/^\/|\\|(^|\/)\.\.?(\/|$)/.test(path);
  return inside && /^[0-9a-f]{64}$/.test(String(sha256)) && Number.isSafeInteger(size) && typeof type === 'string';
}
