import { blocksIn, countWords, textIn, type Body } from '../../model/body.ts';
import { proseAt } from '../../parse/prose-fields.ts';
import { problem, type Rule } from '../rule.ts';

const fewest = 15;
const most = 35;

/** So many points are read in less than a minute. */
const mostPoints = 5;

/** The points of the Quick Look are few; each is long enough to say who says so, and short enough to be read at a glance. */
export const quickLookLength: Rule = {
  codes: ['E-LENGTH'],
  summary: 'The Quick Look has five points at most, each of 15 to 35 words; a figure counts as one.',
  check: ({ story: { index } }) => {
    const points = index.data.quick_look;
    const found = (path: (string | number)[], message: string, fix: string) =>
      problem(index.file, index.yaml.placeOf(['quick_look', ...path]), 'E-LENGTH', message, fix);
    const long = points.flatMap(({ label }, at) => {
      const count = wordsIn(proseAt(index.prose, ['quick_look', at, 'text']) ?? []);
      // A text in which nothing could be read has other problems.
      if (count === 0 || (count >= fewest && count <= most)) return [];
      const message = `“${label}” has ${count} words: it should have ${fewest} to ${most}`;
      const fix =
        count < fewest ? 'Say who says so, and what a reader must know beside it.' : 'Leave the rest to the Deep Look.';
      return [found([at, 'text'], message, fix)];
    });
    if (points.length <= mostPoints) return long;
    const message = `the Quick Look has ${points.length} points, which are not read in a minute`;
    const fix = 'Leave out what a reader in a hurry can do without: five are enough, and the Deep Look has room.';
    return [...long, found([mostPoints, 'label'], message, fix)];
  },
};

function wordsIn(body: Body): number {
  return countWords(textIn(body)) + [...blocksIn(body)].filter(({ name }) => name === 'Figure').length;
}
