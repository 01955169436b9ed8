import { isInstant, type Instant } from '../model/day.ts';
import type { Withholding } from '../model/withheld.ts';

/** A text that is a draft, or under an embargo, or was. */
export interface HeldText {
  /** Relative to content/. */
  path: string;
  draft: boolean;
  /** Where it has an embargo: when that ends. */
  until?: Instant;
}

/**
 * The texts that say something of being held back, by path: an update is held back with its story as well, so that it
 * is published when the later of both embargoes has ended. Those without an embargo come first, the others as they end.
 */
export function heldTexts(fronts: Readonly<Record<string, Withholding>>): HeldText[] {
  const texts = Object.entries(fronts).map(([path, own]): HeldText => {
    const story = fronts[path.replace(/updates\/[^/]+$/, 'index.mdx')] ?? {};
    const [until] = [own.embargo, story.embargo]
      .filter((embargo) => embargo !== undefined && isInstant(embargo))
      .sort((a, b) => Date.parse(b!) - Date.parse(a!));
    return { path, draft: own.draft === true || story.draft === true, ...(until === undefined ? {} : { until }) };
  });
  return texts.sort((a, b) => endOf(a) - endOf(b) || (a.path < b.path ? -1 : 1));
}

/** The embargoes that ended after one moment, up to another; and those that are to come. A draft comes out by no embargo. */
export function embargoesBetween(
  fronts: Readonly<Record<string, Withholding>>,
  { since, now }: { since: Instant; now: Instant },
): { ended: HeldText[]; coming: HeldText[] } {
  const texts = heldTexts(fronts).filter(({ draft, until }) => !draft && until !== undefined);
  const [from, to] = [Date.parse(since), Date.parse(now)];
  return {
    ended: texts.filter((text) => endOf(text) > from && endOf(text) <= to),
    coming: texts.filter((text) => endOf(text) > to),
  };
}

function endOf({ until }: HeldText): number {
  return until === undefined ? 0 : Date.parse(until);
}
