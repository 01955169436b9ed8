import { blocksIn, countWords, textIn, type Body } from '../../model/body.ts';
import { proseAt } from '../../parse/prose-fields.ts';
import { problem, type Rule } from '../rule.ts';

const fewest = 15;
const most = 35;

/** A point of the Quick Look is long enough to say who says so, and short enough to be read at a glance. */
export const quickLookLength: Rule = {
  codes: ['E-LENGTH'],
  summary: 'A point of the Quick Look has 15 to 35 words; a figure counts as one.',
  check: ({ story: { index } }) =>
    index.data.quick_look.flatMap(({ label }, at) => {
      const path = ['quick_look', at, 'text'];
      const count = wordsIn(proseAt(index.prose, path) ?? []);
      // A text in which nothing could be read has other problems.
      if (count === 0 || (count >= fewest && count <= most)) return [];
      const message = `“${label}” has ${count} words: it should have ${fewest} to ${most}`;
      const fix =
        count < fewest ? 'Say who says so, and what a reader must know beside it.' : 'Leave the rest to the Deep Look.';
      return [problem(index.file, index.yaml.placeOf(path), 'E-LENGTH', message, fix)];
    }),
};

function wordsIn(body: Body): number {
  return countWords(textIn(body)) + [...blocksIn(body)].filter(({ name }) => name === 'Figure').length;
}
