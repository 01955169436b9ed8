import type { Problem } from '../../model/problem.ts';
import type { SitePlan } from '../../model/site-plan.ts';
import type { Withholding } from '../../model/withheld.ts';
import type { Done } from './job.ts';

/** What a check came to. */
export interface Checked {
  /** In reading order. */
  problems: Problem[];
  /** True where nothing stops a build. */
  clean: boolean;
  counts: Counts;
  /** The slugs of the stories that had to be read anew. */
  checked: string[];
  /** What texts say of being withheld, by path relative to content/: those that say anything. */
  fronts: Readonly<Record<string, Withholding>>;
  /** Tells every file that a site of this content has; absent where what all stories share could not be read. */
  plan?: () => SitePlan;
}

/** How much was checked. */
export interface Counts {
  /** Files of both trees. */
  files: number;
  stories: number;
  /** Claims that may be published. */
  claims: number;
  /** Stories that had to be read anew: the others had not changed since the last check. */
  anew: number;
  /** Stories that could not be read whole, so that rules of stories could not be asked. */
  unread: number;
}

/** Counts what came of all stories, of which so many were read anew, beside so many files. */
export function countsOf(stories: readonly Done[], files: number, anew: number): Counts {
  return {
    files,
    stories: stories.length,
    claims: stories.reduce((sum, { uses }) => sum + (uses?.claim.length ?? 0), 0),
    anew,
    unread: stories.filter(({ outline }) => outline === undefined).length,
  };
}

/** What the texts of all stories say of being withheld. */
export function frontsOf(stories: readonly Done[]): Checked['fronts'] {
  return Object.fromEntries(stories.flatMap(({ fronts = {} }) => Object.entries(fronts)));
}
