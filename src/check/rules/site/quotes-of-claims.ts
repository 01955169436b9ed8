import { suggest } from '../../../parse/suggest.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** The words that a source keeps for a claim are kept for one that there is. */
export const quotesOfClaims: SiteRule = {
  codes: ['E-REF'],
  summary: 'Each key of a source’s quotes is the id of a claim.',
  check: ({ shared: { sources }, outlines, slugs = [] }) => {
    // Claims of a story that cannot be read are not known.
    const read = new Set(outlines.map(({ slug }) => slug));
    if (slugs.some((slug) => !read.has(slug))) return [];
    const claims = new Set(outlines.flatMap((outline) => outline.claims));
    return Object.entries(sources.data).flatMap(([id, { quotes = {} }]) =>
      Object.keys(quotes)
        .filter((claim) => !claims.has(claim))
        .map((claim) => {
          const place = sources.yaml.placeOfKey([id, 'quotes', claim]);
          return problem(sources.file, place, 'E-REF', `there is no claim “${claim}”`, suggest(claim, [...claims]));
        }),
    );
  },
};
