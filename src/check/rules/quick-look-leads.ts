import { blocksIn } from '../../model/body.ts';
import { problem, type Rule } from '../rule.ts';

/** Every point of the Quick Look leads to a place in the Deep Look. */
export const quickLookLeads: Rule = {
  codes: ['E-LEAD'],
  summary: 'The first claim of a Quick Look point is marked in the Deep Look, so that the point leads there.',
  check: ({ story: { index, claims } }) => {
    const marked = new Set(
      [...blocksIn(index.body)].filter(({ name }) => name === 'Claim').map((node) => node.attributes['id']),
    );
    return index.data.quick_look.flatMap((point, at) => {
      const [first = ''] = point.claims;
      if (marked.has(first) || !Object.hasOwn(claims.data, first)) return [];
      const message = `“${point.label}” leads nowhere: the Deep Look does not mark the claim “${first}”`;
      const fix = `Mark its words in the Deep Look, the text below the front matter: <Claim id="${first}">…</Claim>.`;
      return [problem(index.file, index.yaml.placeOf(['quick_look', at, 'claims', 0]), 'E-LEAD', message, fix)];
    });
  },
};
