import type { SharedKind } from '../../../model/outline.ts';
import { nearestWord } from '../../../parse/suggest.ts';
import { allRead } from '../../all-read.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** The shared files, with the word for one of their entries. */
const kinds: readonly [SharedKind, string][] = [
  ['parties', 'party'],
  ['places', 'place'],
  ['sources', 'source'],
  ['terms', 'term'],
  ['topics', 'topic'],
];

/** What no story names is on no page. What a draft names may be there for it. */
export const sharedUsed: SiteRule = {
  codes: ['W-UNUSED'],
  summary: 'Every party, place, source, term and topic is named by a story, be it a draft.',
  check: (subject) => {
    if (!allRead(subject)) return [];
    const { outlines, shared } = subject;
    return kinds.flatMap(([kind, word]) => {
      const { file, yaml, data } = shared[kind];
      const named = outlines.names[kind];
      const unknown = named.words.filter((id) => !Object.hasOwn(data, id));
      const unused = Object.keys(data).filter((id) => !named.has(id));
      // A name with a slip in it is told where it stands.
      return unused
        .filter((id) => !unknown.some((written) => nearestWord(written, unused) === id))
        .map((id) => {
          const message = `no story names the ${word} “${id}”: it is on no page`;
          const fix = 'Name it in a story, or take the entry out.';
          return problem(file, yaml.placeOfKey([id]), 'W-UNUSED', message, fix);
        });
    });
  },
};
