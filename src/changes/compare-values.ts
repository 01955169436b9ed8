import type { Change } from './change.ts';
import { keyOf, told, type Telling } from './told.ts';

/** Before and after of one thing. */
export interface Pair<T> {
  before: T;
  after: T;
}

/** The tellings of two stories. */
export type Tellings = Pair<Telling>;

/** A value that differs, as a change; none where it says the same. */
export function compareValue(
  kind: Change['kind'],
  of: string[],
  { before, after }: Pair<unknown>,
  tellings: Tellings,
): Change[] {
  const [was, is] = [told(before, tellings.before), told(after, tellings.after)];
  if (was?.key === is?.key) return [];
  const change: Change = { kind, of };
  if (was) change.was = was.words;
  if (is) change.is = is.words;
  return [change];
}

/** The keys of two maps whose values differ, each as a change. `kinds` says of which kind; other keys are of `kind`. */
export function compareMaps(
  of: readonly string[],
  { before, after }: Pair<object>,
  tellings: Tellings,
  { kinds = {}, kind = 'other', but = [] }: Rules = {},
): Change[] {
  const [was, is] = [before, after] as [Record<string, unknown>, Record<string, unknown>];
  return keysOf({ before: was, after: is })
    .filter((key) => !but.includes(key))
    .flatMap((key) => compareValue(kinds[key] ?? kind, [...of, key], { before: was[key], after: is[key] }, tellings));
}

/** Of which kind the changes of a map are, by its keys; and the keys that are compared elsewhere. */
export interface Rules {
  kinds?: Readonly<Record<string, Change['kind']>>;
  kind?: Change['kind'];
  but?: readonly string[];
}

/**
 * The entries of two lists that differ. Those that say the same count as the same wherever they stand; of what is left,
 * the first of one list is compared with the first of the other where both have as many.
 */
export function compareLists(
  kind: Change['kind'],
  of: readonly string[],
  { before, after }: Pair<readonly unknown[]>,
  tellings: Tellings,
): Change[] {
  const [gone, fresh] = [without(before, after), without(after, before)];
  const compare = (was: unknown, is: unknown) => compareValue(kind, [...of], { before: was, after: is }, tellings);
  if (gone.length === fresh.length) return gone.flatMap((was, at) => compare(was, fresh[at]));
  return [...gone.flatMap((was) => compare(was, undefined)), ...fresh.flatMap((is) => compare(undefined, is))];
}

/** The entries of a list that another one does not have, as often as it does not. */
function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const counts = new Map<string, number>();
  for (const key of other.map(keyOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return list.filter((entry) => {
    const key = keyOf(entry);
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}

/** The keys of two maps: those of the second in its order, then those that only the first has. */
export function keysOf({ before, after }: Pair<object>): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}
