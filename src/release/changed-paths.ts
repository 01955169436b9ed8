import { hostFiles } from './host-files.ts';
import { manifestName, type ReleaseFile } from './manifest.ts';

/** The paths at which readers find something else, or nothing any more, once a release follows another. */
export function changedPaths(before: readonly ReleaseFile[], after: readonly ReleaseFile[]): string[] {
  const [old, fresh] = [digests(before), digests(after)];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].filter((path) => !hostFiles.includes(path));
  return [...paths.filter((path) => old.get(path) !== fresh.get(path)), manifestName].sort();
}

function digests(files: readonly ReleaseFile[]): Map<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}
