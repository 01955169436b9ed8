import { resolve } from 'node:path';
import { ManifestError, parseManifest, readManifest, type Manifest } from '../release/manifest.ts';

export { ManifestError };

/** Reads a manifest from a file, or from the address of one. Throws a ManifestError where there is none. */
export async function manifestAt(place: string): Promise<Manifest> {
  if (!/^https?:\/\//.test(place)) return readManifest(resolve(place));
  const text = await textAt(place).catch(() => undefined);
  if (text === undefined) throw new ManifestError(`There is no manifest at ${place}.`);
  return parseManifest(text, place);
}

async function textAt(address: string): Promise<string | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(30_000) });
  return response.ok ? response.text() : undefined;
}
