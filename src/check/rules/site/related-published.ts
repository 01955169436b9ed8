import type { Problem } from '../../../model/problem.ts';
import { problem, type SiteRule } from '../../rule.ts';
import { isOpenAt, leaveOut, withheldWords } from '../../withheld-words.ts';

/** A story that is published names no story as related that is not. */
export const relatedPublished: SiteRule = {
  codes: ['E-REF-DRAFT'],
  summary: 'A published story names no draft as related, and no story under embargo.',
  check: ({ outlines }) => {
    return outlines.all.flatMap(({ slug, withheld, until, related }) =>
      related.flatMap(({ slug: other, at }): Problem[] => {
        const held = outlines.get(other);
        if (withheld === 'draft' || held?.withheld === undefined) return [];
        const why = { withheld: held.withheld, until: held.until };
        if (isOpenAt(until, why)) return [];
        const file = `stories/${slug}/index.mdx`;
        return [problem(file, at, 'E-REF-DRAFT', `“${other}” ${withheldWords(why)}`, leaveOut(why))];
      }),
    );
  },
};
