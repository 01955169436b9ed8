import { addressesAt } from '../addresses.ts';
import type { Outline } from '../model/outline.ts';
import { leadsToFirstPart, type Redirect } from '../model/redirect.ts';

const at = addressesAt('', '/');

/** The entries of redirects.yaml that lead anywhere now: without those from parts of a Deep Look that came back. */
export function withoutResting(redirects: readonly Redirect[], outlines: readonly Outline[]): Redirect[] {
  const published = outlines.filter(({ withheld }) => withheld === undefined);
  const parts = new Set(
    published.flatMap(({ slug, deepLookParts }) =>
      Array.from({ length: deepLookParts - 1 }, (_, past) => at.deepLook(slug, past + 2)),
    ),
  );
  return redirects.filter((entry) => !(leadsToFirstPart(entry) && parts.has(entry.from)));
}
