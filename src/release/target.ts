import type { Manifest } from './manifest.ts';
import type { Waiting } from './when-free.ts';

/** What is known of a release beside its files. */
export interface Known {
  number: number;
  commit: string | null;
  /** When it was published, in whole seconds since 1970. */
  at: number;
  /** True where the site did not answer as it should when it was live. */
  failed?: true;
  /** True where its publication was interrupted, so that readers may meet parts of it. */
  interrupted?: true;
}

/** What to publish, and how. */
export interface PublishUse {
  /** The built site, with its manifest. */
  from: string;
  /**
   * Seconds since 1970: times of modification and of keeping are counted from it. It is asked once nobody else publishes
   * there, which may be long after the publication was begun.
   */
  now: () => number;
  /** Its number: greater than the newest one’s. The next free one, unless it is given. */
  number?: number;
  /** Where the site is served, with a slash at its end: then it is asked for its files once it is live. */
  address?: string;
  /** How many releases to keep, and for how many days the files that pages of earlier releases load. */
  keep?: { releases: number; days: number };
  /** For how many seconds what stands between may answer with what was live before. */
  patience?: number;
  /** How long one waits where another publication is under way; without it that is an error. */
  waiting?: Waiting;
  /** Is told the number that the release will have, before anything is written: what it throws ends the publication. */
  onNumber?: (number: number) => void;
  /** Is told what changed for readers, as soon as it did: paths of a release, and the address below which they are. */
  onLive?: OnLive;
}

/** Is told that files of a site changed for readers. */
export type OnLive = (paths: readonly string[], manifest: Pick<Manifest, 'address'>) => Promise<void>;

/** Where releases are published. All of it throws a PublishError where it cannot be done. */
export interface Target {
  /** Makes a built site live. Either it is, whole, or what was live before still is. Gives its number. */
  publish(use: PublishUse): Promise<number>;
  /** What publishing would do, line by line. Nothing is changed. */
  plan(use: PublishUse): Promise<string[]>;
  /** Makes the release before the live one live again. Gives its number. */
  rollBack(use: Pick<PublishUse, 'now' | 'onLive'>): Promise<number>;
  /** What was published and is still there, the oldest first. `live` is a number; without it nothing is. */
  releases(): Promise<{ known: Known[]; live: number | undefined }>;
}

/** How long releases and the files that only earlier pages load are kept, unless it is said. */
export const usualKeep = { releases: 5, days: 30 } as const;

/** The release to which one goes back from a live one: the newest before it that did not fail. */
export function releaseBefore<T extends Known>(releases: readonly T[], live: number | undefined): T | undefined {
  return releases.filter(({ number, failed }) => !failed && number < (live ?? 0)).at(-1);
}

/** Releases that are neither among the newest nor young, nor the live one, nor the one before it. */
export function oldReleases<T extends Known>(
  releases: readonly T[],
  live: number | undefined,
  keep: { releases: number; days: number },
  now: number,
): T[] {
  const before = releaseBefore(releases, live)?.number;
  return releases
    .slice(0, Math.max(0, releases.length - keep.releases))
    .filter(({ number, at }) => number !== live && number !== before && at < now - keep.days * 86_400);
}
