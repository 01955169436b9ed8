import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ManifestError,
  manifestFile,
  manifestName,
  parseManifest,
  type Manifest,
  type ReleaseFile,
} from '../manifest.ts';

/** A folder that holds a built site. */
export interface Built {
  manifest: Manifest;
  /** Every file, the manifest too. */
  files: ReleaseFile[];
}

/** Reads what a folder says that it holds. Throws a ManifestError where it does not. */
export async function readBuilt(folder: string): Promise<Built> {
  const file = join(folder, manifestName);
  const bytes = await readFile(file).catch(() => {
    throw new ManifestError(`There is no manifest at ${file}.`);
  });
  const manifest = parseManifest(bytes.toString(), file);
  return { manifest, files: [...manifest.files, manifestFile(bytes)] };
}
