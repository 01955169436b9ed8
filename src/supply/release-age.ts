import { named, type LockedPackage } from './locked-packages.ts';

/** How long a version must have been in the world before it is taken, as .npmrc says it to npm. */
export interface AgeRule {
  /** In days. */
  days: number;
  /** Names of packages for which it does not hold: a mend that cannot wait. */
  except: string[];
}

/** Reads the rule from the text of .npmrc. Without it any version may be taken. */
export function ageRuleIn(npmrc: string): AgeRule {
  const [, days = '0'] = /^min-release-age *= *(\d+) *$/m.exec(npmrc) ?? [];
  const except = [...npmrc.matchAll(/^min-release-age-exclude(?:\[\])? *= *(\S+) *$/gm)].map(([, name = '']) => name);
  return { days: Number(days), except };
}

const day = 86_400_000;

/**
 * What is wrong with the age of a package, in words; undefined where nothing is. `published` is when its version came
 * out, as the registry says it; `now` is in milliseconds since 1970.
 */
export function tooYoung(
  one: LockedPackage,
  published: string | undefined,
  { days, except }: AgeRule,
  now: number,
): string | undefined {
  if (except.includes(one.name)) return undefined;
  const at = Date.parse(published ?? '');
  if (Number.isNaN(at)) return `${named(one)}: the registry does not say when it came out.`;
  if (now - at >= days * day) return undefined;
  const from = new Date(at + days * day).toISOString().slice(0, 16).replace('T', ' ');
  return `${named(one)} came out less than ${days} days ago; take it from ${from} UTC on, or an older version.`;
}
