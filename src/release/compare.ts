import { digestOf } from './digest.ts';
import { hostFiles } from './host-files.ts';
import { inParallel } from './in-parallel.ts';
import { describeFiles, type Manifest, type ReleaseFile } from './manifest.ts';

/** In what a folder or a site differs from a manifest. */
export interface Difference {
  path: string;
  what: 'differs' | 'is missing' | 'is not in the manifest' | `answers ${number}`;
}

/** Compares a folder with a manifest. */
export async function compareFolder(folder: string, { files }: Manifest): Promise<Difference[]> {
  const there = new Map((await describeFiles(folder)).map((file) => [file.path, file]));
  const wanted = new Set(files.map(({ path }) => path));
  const wrong = files.flatMap(({ path, sha256 }): Difference[] => {
    const found = there.get(path);
    if (found?.sha256 === sha256) return [];
    return [{ path, what: found ? 'differs' : 'is missing' }];
  });
  const extra = [...there.keys()].filter((path) => !wanted.has(path));
  return [...wrong, ...extra.map((path): Difference => ({ path, what: 'is not in the manifest' }))];
}

/** How many files of a site are asked for at once. */
const atOnce = 8;

/** How long a site may take to answer, in milliseconds. */
const patience = 20_000;

/**
 * Compares a live site with a manifest, file by file. `address` is where the site begins, with a slash at its end. What
 * the site has beyond the manifest cannot be seen from outside.
 */
export async function compareSite(address: string, { files }: Manifest): Promise<Difference[]> {
  const found: Difference[] = [];
  await inParallel(files, atOnce, async (file) => {
    const what = await probe(address, file);
    if (what !== undefined) found.push({ path: file.path, what });
  });
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What is wrong with one file of a live site; undefined where nothing is, or where the file is for the host alone. */
export async function probe(address: string, file: ReleaseFile): Promise<Difference['what'] | undefined> {
  if (hostFiles.includes(file.path)) return undefined;
  const url = new URL(addressOf(file.path), address);
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { redirect: 'manual', signal, headers: { 'cache-control': 'no-cache' } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (isRedirect(response, url, address, file)) return undefined;
  // What is missing answers with the page of 404.html, and so does that page itself on some hosts.
  const asExpected = response.status === 200 || (response.status === 410 && file.gone);
  if (!asExpected && file.path !== '404.html') {
    return response.status === 404 ? 'is missing' : `answers ${response.status}`;
  }
  return digestOf(bytes) === file.sha256 ? undefined : 'differs';
}

/** True where the site itself leads from an address that moved to the new one. */
function isRedirect({ status, headers }: Response, url: URL, address: string, { leadsTo }: ReleaseFile): boolean {
  const location = headers.get('location');
  if (![301, 308].includes(status) || leadsTo === undefined || location === null) return false;
  return new URL(location, url).href === new URL(leadsTo.slice(1), address).href;
}

/** Where a file of a release is found on a site, relative to where the site begins. */
export function addressOf(path: string): string {
  return (
    path
      .replace(/(^|\/)index\.html$/, '$1')
      .split('/')
      .map(encodeURIComponent)
      .join('/') || './'
  );
}
