import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describeFiles, manifestName } from './manifest.ts';

/** What two builds have in common. */
export interface Compared {
  /** How many files either of them has. */
  files: number;
  /** Those that differ, or that only one of them has, each in words. */
  differences: string[];
}

/** Compares two builds byte for byte, their manifests too. */
export async function compareBuilds(one: string, other: string): Promise<Compared> {
  const [ofOne, ofOther] = await Promise.all([digestsOf(one), digestsOf(other)]);
  const paths = [...new Set([...ofOne.keys(), ...ofOther.keys()])].sort();
  const differences: string[] = [];
  for (const path of paths) {
    const [here, there] = [ofOne.get(path), ofOther.get(path)];
    if (here === undefined || there === undefined) {
      differences.push(`${path} is in the ${here === undefined ? 'second' : 'first'} build only`);
    } else if (here !== there) {
      const at = await firstDifference(join(one, path), join(other, path));
      differences.push(`${path} differs from its byte ${at} on`);
    }
  }
  return { files: paths.length, differences };
}

async function digestsOf(folder: string): Promise<Map<string, string>> {
  const manifest = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined);
  const files = (await describeFiles(folder)).map(({ path, sha256 }) => [path, sha256] as const);
  return new Map([...files, ...(manifest === undefined ? [] : [[manifestName, manifest] as const])]);
}

/** The number of the first byte, counted from 1, in which two files differ. */
async function firstDifference(one: string, other: string): Promise<number> {
  const [here, there] = await Promise.all([readFile(one), readFile(other)]);
  const at = here.findIndex((byte, place) => byte !== there[place]);
  return (at < 0 ? here.length : at) + 1;
}
