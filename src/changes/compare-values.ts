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

/** What is told of an entry of a list: the key by which it is named, and those whose words are told where it is new. */
export interface Entries {
  name: string;
  words: readonly string[];
}

/** That things which are on both sides stand in another order; none where they do not. Each is known by its key. */
export function compareOrder(
  kind: Change['kind'],
  of: readonly string[],
  { before, after }: Pair<readonly string[]>,
): Change[] {
  const [then, now] = [new Set(before), new Set(after)];
  const same = before.filter((key) => now.has(key)).join('\0') === after.filter((key) => then.has(key)).join('\0');
  return same ? [] : [{ kind, of: [...of], words: { added: 0, removed: 0 }, order: true }];
}

/**
 * The entries of two lists that differ. Those that say the same count as the same wherever they stand, and are told where
 * they stand in another order; of what is left, the first of one list is compared with the first of the other, key by
 * key, where both have as many.
 */
export function compareLists(
  kind: Change['kind'],
  of: readonly string[],
  { before = [], after = [] }: Partial<Pair<readonly object[] | undefined>>,
  tellings: Tellings,
  { name, words }: Entries,
): Change[] {
  const [gone, fresh] = [without(before, after), without(after, before)];
  const stayed = {
    before: before.filter((one) => !gone.includes(one)),
    after: after.filter((one) => !fresh.includes(one)),
  };
  const order = compareOrder(kind, of, { before: stayed.before.map(keyOf), after: stayed.after.map(keyOf) });
  const named = (entry: object) => {
    const own = valueIn(entry, name);
    return typeof own === 'string' ? [...of, own] : [...of];
  };
  if (gone.length === fresh.length) {
    const changed = gone.flatMap((was, at) => {
      const is = fresh[at]!;
      return compareMaps(named(is), { before: was, after: is }, tellings, { kind });
    });
    return [...order, ...changed];
  }
  const sentence = (entry: object, telling: Telling) =>
    words.flatMap((key) => told(valueIn(entry, key), telling)?.words ?? []).join(' · ');
  return [
    ...order,
    ...gone.map((was): Change => ({ kind, of: named(was), was: sentence(was, tellings.before) })),
    ...fresh.map((is): Change => ({ kind, of: named(is), is: sentence(is, tellings.after) })),
  ];
}

function valueIn(entry: object, key: string): unknown {
  return (entry as Record<string, unknown>)[key];
}

/** The entries of a list that another one does not have, as often as it does not. */
function without(list: readonly object[], other: readonly object[]): object[] {
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
