import type { Problem } from '../../../model/problem.ts';
import { suggest } from '../../../parse/suggest.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** Every story that another names as related is there. */
export const relatedKnown: SiteRule = {
  codes: ['E-REF'],
  summary: 'Every story named as related exists, is another one, and is named once.',
  check: ({ outlines, slugs = outlines.slugs }) => {
    const known = new Set(slugs);
    return outlines.all.flatMap(({ slug, withheld, related }) =>
      related.flatMap(({ slug: other, at }, row): Problem[] => {
        const found = (message: string, fix: string): Problem[] => {
          const one = problem(`stories/${slug}/index.mdx`, at, 'E-REF', message, fix);
          return [withheld === 'draft' ? { ...one, draft: true } : one];
        };
        if (!known.has(other)) return found(`there is no story “${other}”`, suggest(other, slugs));
        const again = related.slice(0, row).some((before) => before.slug === other);
        if (again) return found(`“${other}” stands here twice`, 'Keep one of the two.');
        return other === slug ? found(`“${other}” is this story itself`, 'Leave it out.') : [];
      }),
    );
  },
};
