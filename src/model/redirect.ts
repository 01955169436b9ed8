import { z } from 'astro/zod';
import { textSchema } from './id.ts';

const address = z
  .string()
  .regex(/^\/(?:(?!\.+\/)[a-z0-9.-]+\/)*$/, { error: 'must be an address of this site that begins and ends with /' });

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
