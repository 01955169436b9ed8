import type { Problem } from '../../../model/problem.ts';
import { suggest } from '../../../parse/suggest.ts';
import { allRead } from '../../all-read.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** The words that a source keeps for a claim are printed below that claim, where it cites the source. */
export const quotesOfClaims: SiteRule = {
  codes: ['E-REF', 'W-UNUSED'],
  summary: 'Each key of a source’s quotes is the id of a claim, which cites the source.',
  check: (subject) => {
    // Claims of a story that cannot be read are not known.
    if (!allRead(subject)) return [];
    const { sources } = subject.shared;
    const { claims, quoted } = subject.outlines;
    return Object.entries(sources.data).flatMap(([id, { quotes = {} }]) =>
      Object.keys(quotes).flatMap((claim): Problem[] => {
        const place = sources.yaml.placeOfKey([id, 'quotes', claim]);
        const told = (code: string, message: string, fix: string) => [problem(sources.file, place, code, message, fix)];
        if (!claims.has(claim)) return told('E-REF', `there is no claim “${claim}”`, suggest(claim, claims.words));
        if (quoted.has(`${id} ${claim}`)) return [];
        const message = `no page prints these words, for the claim “${claim}” does not cite “${id}”`;
        return told('W-UNUSED', message, `Add ${id} to the cite of the claim, or take the words out.`);
      }),
    );
  },
};
