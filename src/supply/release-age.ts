import { named, type LockedPackage } from './locked-packages.ts';

/**
 * How many days a version must have been in the world before it is taken: in the first ones a stolen version may not have
 * been found out. npm has a setting for it, but that stops `npm ci` too, where it should install what was taken before.
 */
export const leastDays = 3;

/** Names of packages for which that does not hold: a mend that cannot wait, until it is old enough. */
export const excepted: readonly string[] = [];

const day = 86_400_000;

/**
 * What is wrong with the age of a package, in words; undefined where nothing is. `published` is when its version came
 * out, as the registry says it; `now` is in milliseconds since 1970.
 */
export function tooYoung(
  one: LockedPackage,
  published: string | undefined,
  now: number,
  except = excepted,
): string | undefined {
  if (except.includes(one.name)) return undefined;
  const at = Date.parse(published ?? '');
  if (Number.isNaN(at)) return `${named(one)}: the registry does not say when it came out.`;
  if (now - at >= leastDays * day) return undefined;
  const from = new Date(at + leastDays * day).toISOString().slice(0, 16).replace('T', ' ');
  return `${named(one)} came out less than ${leastDays} days ago; take it from ${from} UTC on, or an older version.`;
}
