import { z } from 'astro/zod';
import { textSchema } from './id.ts';

const address = z
  .string()
  .regex(/^\/(?:(?!\.+\/)[a-z0-9.-]+\/)*$/, { error: 'must be an address of this site that begins and ends with /' })
  .meta({ code: 'E-REDIRECT' });

const from = address.describe('The old address, below the site’s root.');

/** A published address that moved, or is gone for a reason that readers are told. */
export const redirectSchema = z.union(
  [
    z.strictObject({ from, to: address.describe('The new address, below the site’s root.') }),
    z.strictObject({ from, gone: textSchema.describe('Why it is gone, in one sentence for readers.') }),
  ],
  { error: 'must have from, and either to (the new address) or gone (the reason)' },
);

/** Schema of `redirects.yaml`: append-only. */
export const redirectsSchema = z.array(redirectSchema, { error: 'must be a list' });

export type Redirect = z.infer<typeof redirectSchema>;

/**
 * True for an entry that leads from a part of a Deep Look to its first. A text that grows again has that part again, and
 * the entry, which is never taken out, rests meanwhile.
 */
export function leadsToFirstPart(entry: Redirect): boolean {
  const [, first] = /^(\/stories\/[^/]+\/deep-look\/)\d+\/$/.exec(entry.from) ?? [];
  return first !== undefined && 'to' in entry && entry.to === first;
}

/** Where the entries of a list lead in the end: an address may move more than once. */
export interface Moves {
  /** Entries by the address from which they lead: where two have the same, the first. */
  from: ReadonlyMap<string, Redirect>;
  /** For each entry the one in which it ends; none for an entry that leads into a circle. */
  ends: ReadonlyMap<Redirect, Redirect>;
  /** Of each circle the entry that stands last in the list. */
  circles: ReadonlySet<Redirect>;
}

/** Follows every entry of a list to its end. */
export function followMoves(redirects: readonly Redirect[]): Moves {
  const from = new Map([...redirects].reverse().map((entry) => [entry.from, entry]));
  const order = new Map(redirects.map((entry, at) => [entry, at]));
  const ends = new Map<Redirect, Redirect>();
  const circles = new Set<Redirect>();
  const done = new Set<Redirect>();
  for (const first of redirects) {
    const way = new Set<Redirect>();
    let entry: Redirect | undefined = first;
    let last: Redirect | undefined;
    while (entry && !done.has(entry) && !way.has(entry)) {
      way.add(entry);
      last = entry;
      entry = 'to' in entry ? from.get(entry.to) : undefined;
    }
    if (entry && way.has(entry)) {
      const circle = [...way].slice([...way].indexOf(entry));
      circles.add(circle.reduce((latest, one) => (order.get(one)! > order.get(latest)! ? one : latest)));
    }
    const end = entry ? ends.get(entry) : last;
    for (const passed of way) {
      done.add(passed);
      if (end) ends.set(passed, end);
    }
  }
  return { from, ends, circles };
}

/** The entries, each leading at once to where its address ends: the list itself only ever grows, step by step. */
export function straightened(redirects: readonly Redirect[]): Redirect[] {
  const { ends } = followMoves(redirects);
  return redirects.map((entry) => ({ ...(ends.get(entry) ?? entry), from: entry.from }));
}
