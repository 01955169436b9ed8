import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compareFolder, compareSite } from '../../../src/release/compare.ts';
import { manifestName, parseManifest, readManifest } from '../../../src/release/manifest.ts';

/** The digest of a site’s manifest, by which a release is known. */
export async function identityOf(folder: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(join(folder, manifestName)))
    .digest('hex');
}

/**
 * What is wrong with the release that is live in a folder: nothing where every file, and every compressed form, is that
 * of one of the known releases.
 */
export async function tornIn(target: string, known: readonly string[]): Promise<string[]> {
  const live = join(target, 'current');
  const identity = await identityOf(live).catch(() => undefined);
  if (identity === undefined || !known.includes(identity)) return ['the live manifest is that of no release'];
  const manifest = await readManifest(join(live, manifestName));
  const wrong = (await compareFolder(live, manifest)).find(({ what }) => what !== 'is not in the manifest');
  if (wrong) return [`${wrong.path} ${wrong.what}`];
  for (const name of await readdir(live, { recursive: true })) {
    const inflate = name.endsWith('.br') ? brotliDecompressSync : name.endsWith('.gz') ? gunzipSync : undefined;
    if (!inflate) continue;
    const [packed, plain] = [await readFile(join(live, name)), await readFile(join(live, name.slice(0, -3)))];
    if (!inflate(packed).equals(plain)) return [`${name} is not ${name.slice(0, -3)}`];
  }
  return [];
}

/** What is wrong with the site at an address: nothing where it is one whole release, of those that are known. */
export async function tornAt(address: string, known: readonly string[]): Promise<string[]> {
  const response = await fetch(new URL(manifestName, address));
  const text = await response.text();
  const identity = createHash('sha256').update(text).digest('hex');
  if (!known.includes(identity)) return ['the manifest that is served is that of no release'];
  const found = await compareSite(address, parseManifest(text, address));
  return found.map(({ path, what }) => `${path} ${what}`);
}

/** What stands in a folder that is published into beside what should. */
export async function leftIn(target: string): Promise<string[]> {
  const above = (await readdir(target)).filter(
    (name) => !/^(current|ledger\.json|releases|\.publish\.lock)$/.test(name),
  );
  const names = await readdir(join(target, 'releases'));
  const odd = names.filter((name) => {
    const [, number] = /^(\d+)(?:\.json)?$/.exec(name) ?? [];
    return number === undefined || !names.includes(number) || !names.includes(`${number}.json`);
  });
  return [...above, ...odd];
}
