import type { Problem } from '../../model/problem.ts';
import type { Parsed } from '../../parse/collector.ts';
import { canonical, isMap, listOf, valueOf } from '../../parse/plain-yaml.ts';
import type { Path } from '../../parse/yaml.ts';
import { problem } from '../rule.ts';
import { contrast } from './contrast.ts';

/** The entries that a list has beyond those that were published, wherever they stand. */
export function newEntries<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = before.map(canonical);
  return after.filter((entry) => {
    const at = known.indexOf(canonical(entry));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

/**
 * What became of a log, to which entries may only be added at its end: at most one problem, at the first entry that is
 * not what was published there. The log is the list at `path` of a file.
 */
export function faultsInLog(before: readonly unknown[], { file, yaml }: Parsed<unknown>, path: Path): Problem[] {
  const after = listOf(path.reduce(valueAt, yaml.data));
  const at = before.findIndex((entry, index) => !same(entry, after[index]));
  if (at < 0) return [];
  const [entry, now] = [before[at], after[at]];
  const found = (place: Path, message: string, fix: string) => [
    problem(file, yaml.placeOf([...path, ...place]), 'E-LOG', message, fix),
  ];
  const name = `entry ${at + 1}${named(entry)}`;
  const end = 'A new entry stands at the end, and what was published stays above it as it was.';
  if (after.some((other) => same(other, entry))) {
    const message = before.some((other) => same(other, now))
      ? `${name} was published here, and stands in another place now`
      : `this entry stands before what was published earlier: ${name}`;
    return found([at], message, end);
  }
  const next = before.slice(at + 1).some((other) => same(other, now));
  if (now === undefined || next) {
    const place = now === undefined ? after.slice(-1).map(() => after.length - 1) : [at];
    const fix = `Put it back: - ${JSON.stringify(entry)}`;
    return found(place, `${name} was published, and is gone`, fix);
  }
  const changed = keyThatDiffers(entry, now);
  if (changed === undefined) return found([at], `${name} is not what was published`, end);
  const { was, is } = contrast(valueOf(entry, changed), valueOf(now, changed));
  const then = was === undefined ? 'was not published' : `was published as “${was}”`;
  const message = `${name}: “${changed}” ${then}, and now ${is === undefined ? 'is gone' : `is “${is}”`}`;
  return found([at, changed], message, 'Put it back, and say what is to be said now in a new entry at the end.');
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function valueAt(data: unknown, key: Path[number]): unknown {
  return valueOf(data, String(key));
}

/** The first key whose value is not the same, of those that were published; else one that came to them. */
function keyThatDiffers(entry: unknown, now: unknown): string | undefined {
  if (!isMap(entry) || !isMap(now)) return undefined;
  const differs = (key: string) => !same(valueOf(entry, key), valueOf(now, key));
  return Object.keys(entry).find(differs) ?? Object.keys(now).find(differs);
}

/** What tells an entry of a log from the others: the day and the claim, or the address. */
function named(entry: unknown): string {
  const [from, on, claim] = ['from', 'on', 'claim'].map((key) => valueOf(entry, key));
  if (typeof from === 'string') return ` (${from})`;
  if (typeof on !== 'string') return '';
  return typeof claim === 'string' ? ` (${on}, ${claim})` : ` (${on})`;
}
