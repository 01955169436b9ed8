import type { FormerFiles } from '../../check/published/former.ts';
import type { Instant } from '../../model/day.ts';
import type { Baseline } from './baseline.ts';

/** A story as it was, which can be read. */
export interface Former {
  slug: string;
  at: Instant;
  /** Another one where the story was another, or was published at another moment. */
  key: string;
  read(): Promise<FormerFiles>;
}

/** A story as it was in a baseline, with the paths of its texts. */
export function formerIn(
  baseline: Baseline,
  files: ReadonlyMap<string, string>,
  slug: string,
  paths: readonly string[],
): Former {
  const { at } = baseline;
  const read = async (path: string) => ({ path, text: await baseline.read(path) });
  return {
    slug,
    at,
    key: JSON.stringify([slug, at, ...paths.map((path) => [path, files.get(path)])]),
    read: async () => ({ slug, at, files: await Promise.all(paths.map(read)) }),
  };
}
