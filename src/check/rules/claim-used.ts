import { blocksIn } from '../../model/body.ts';
import { problem, textsOf, type Rule } from '../rule.ts';

/** A claim that no text marks can be met only in the ledger: worth a look, not a reason to stop. */
export const claimUsed: Rule = {
  codes: ['W-UNUSED'],
  summary: 'Every claim is marked in a text of its story.',
  check: ({ story }) => {
    const nodes = textsOf(story).flatMap(({ body }) => [...blocksIn(body)]);
    const marked = new Set(nodes.filter(({ name }) => name === 'Claim').map((node) => node.attributes['id']));
    return Object.keys(story.claims.data)
      .filter((id) => !marked.has(id))
      .map((id) => {
        const fix = `Mark its words in a text: <Claim id="${id}">…</Claim>.`;
        const place = story.claims.yaml.placeOfKey([id]);
        return problem(story.claims.file, place, 'W-UNUSED', `no text marks the claim “${id}”`, fix);
      });
  },
};
