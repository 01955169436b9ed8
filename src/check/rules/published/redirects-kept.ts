import { faultsInLog } from '../../published/log.ts';
import type { PublishedSiteRule } from '../../rule.ts';

/** A redirect is a promise to whoever kept the old address: the list only grows, at its end. */
export const redirectsKept: PublishedSiteRule = {
  codes: ['E-LOG'],
  summary: 'Entries of redirects.yaml are added at the end, and never changed or taken out.',
  check: ({ before, after }) => before.redirects.flatMap((entries) => faultsInLog(entries, after.shared.redirects, [])),
};
