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

/** The entry in which an address ends that has moved, perhaps more than once; undefined where it moves in a circle. */
export function lastMove(redirects: readonly Redirect[], first: Redirect): Redirect | undefined {
  const passed = new Set<Redirect>();
  let entry = first;
  while (!passed.has(entry)) {
    passed.add(entry);
    const to = 'to' in entry ? entry.to : undefined;
    const next = redirects.find(({ from }) => from === to);
    if (!next) return entry;
    entry = next;
  }
  return undefined;
}

/** The entries, each leading at once to where its address ends: the list itself only ever grows, step by step. */
export function straightened(redirects: readonly Redirect[]): Redirect[] {
  return redirects.map((entry) => {
    const last = lastMove(redirects, entry);
    return last ? { ...last, from: entry.from } : entry;
  });
}
