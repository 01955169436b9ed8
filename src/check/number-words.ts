/** A word that may be part of a number, and what joins it to the word before it. */
export interface NumberWord {
  text: string;
  joint: '' | ' ' | '-';
}

const below20 =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
const small = new Map([
  ...below20.split(' ').map((word, at) => [word, at + 1] as const),
  ...tens.split(' ').map((word, at) => [word, 20 + 10 * at] as const),
]);
const scales = new Map([
  ['dozen', 12],
  ['dozens', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** As they are written in short behind digits: 10k, 2 bn. */
const shortScales = new Map([
  ['k', 1e3],
  ['m', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** The words of which one at least stands in every number in words. */
export const numberWords: readonly string[] = [...small.keys(), ...scales.keys()].filter((word) => word !== 'one');

/** By how much a word multiplies the count before it: hundred, million. */
export function scaleOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : scales.get(word);
}

/** The same for a scale in short, in small letters or capitals. */
export function shortScaleOf(word: string): number | undefined {
  return shortScales.get(word.toLowerCase());
}

/** True for a word of which numbers are made. */
export function isNumberWord(word: string): boolean {
  return (
    small.has(word) ||
    scales.has(word) ||
    (word.length > 1 && shortScaleOf(word) !== undefined) ||
    ['a', 'an', 'and', 'half'].includes(word)
  );
}

/**
 * The number with which a run of words begins, and how many words it takes: two hundred and five. Undefined where they
 * begin with none; “one” alone and “a” alone are none.
 */
export function amongWords(words: readonly NumberWord[]): { value: number; count: number } | undefined {
  const [first, second] = words.map(({ text }) => text);
  const halved = halfOf(words);
  if (halved) return halved;
  const single = first === 'a' || first === 'an' ? scaleOf(second) : undefined;
  const start =
    single === undefined ? { whole: 0, group: 0, count: 0 } : counted({ whole: 0, group: 1, count: 1 }, single);
  const { whole, group, count } = continued(start, words);
  return count === 0 || (count === 1 && first === 'one') ? undefined : { value: whole + group, count };
}

/** Half of a scale with which a run of words begins: half a million, a half-dozen. */
function halfOf(words: readonly NumberWord[]): { value: number; count: number } | undefined {
  const texts = words.slice(0, 3).map(({ text }) => text);
  const [, scale] = /^(?:half an? |an? half |half )(\w+)/.exec(texts.join(' ')) ?? [];
  const factor = scaleOf(scale);
  return factor === undefined ? undefined : { value: factor / 2, count: texts.indexOf(scale!) + 1 };
}

/** A number read so far: its thousands and millions, what stands below them, and how many words that took. */
interface Sum {
  whole: number;
  group: number;
  count: number;
}

function continued(start: Sum, words: readonly NumberWord[]): Sum {
  let sum = start;
  for (;;) {
    const next = oneMore(sum, words);
    if (!next) return sum;
    sum = next;
  }
}

/** The number with its next word, or with “and” and the word after it; undefined where it ends before them. */
function oneMore(sum: Sum, words: readonly NumberWord[]): Sum | undefined {
  const and = words[sum.count]?.text === 'and' && (sum.group % 100 === 0 || sum.group === 0) && sum.count > 0;
  const word = words[sum.count + (and ? 1 : 0)];
  if (!word) return undefined;
  const taken = { ...sum, count: sum.count + (and ? 1 : 0) };
  const value = small.get(word.text);
  if (value !== undefined) {
    const fits = sum.group % 100 === 0 || (sum.group % 10 === 0 && value < 10 && sum.group % 100 >= 20);
    const joint = word.joint !== '-' || (value < 10 && sum.group % 10 === 0);
    return fits && joint ? { ...taken, group: sum.group + value, count: taken.count + 1 } : undefined;
  }
  const scale = and || word.joint === '-' ? undefined : scaleOf(word.text);
  return scale === undefined || sum.group === 0 ? undefined : counted(sum, scale);
}

/** A number with a scale behind it: what stands below thousands is multiplied. */
function counted({ whole, group, count }: Sum, scale: number): Sum {
  if (scale < 1000) return { whole, group: group * scale, count: count + 1 };
  return { whole: whole + group * scale, group: 0, count: count + 1 };
}
