import { resolve } from 'node:path';
import { ManifestError, parseManifest, readManifest, type Manifest } from '../release/manifest.ts';

export { ManifestError };

/** Reads a manifest from a file, or from the address of one. Throws a ManifestError where there is none. */
export async function manifestAt(place: string): Promise<Manifest> {
  if (!/^https?:\/\//.test(place)) return readManifest(resolve(place));
  const response = await fetch(place, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
  if (!response?.ok) throw new ManifestError(`There is no manifest at ${place}.`);
  return parseManifest(await response.text(), place);
}
