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
    ['a', 'and', 'half'].includes(word)
  );
}

/**
 * The number with which a run of words begins, and how many words it takes: two hundred and five. Undefined where they
 * begin with none; “one” alone and “a” alone are none.
 */
export function amongWords(words: readonly NumberWord[]): { value: number; count: number } | undefined {
  const halved = halfOf(words);
  if (halved) return halved;
  let value = 0;
  let count = 0;
  let least = Infinity;
  for (;;) {
    const from = count > 0 ? behindAnd(words, count) : 0;
    const groups = groupsAt(words, from);
    // Thousands stand behind millions; where they stand behind thousands, they belong to another number.
    const group = (from > count ? groups.slice(0, 1) : groups).find(({ next }) => (scaleAt(words, next) ?? 1) < least);
    if (!group) break;
    const scale = scaleAt(words, group.next) ?? 1;
    value += group.value * scale;
    count = group.next + (scale === 1 ? 0 : 1);
    least = scale;
  }
  return count === 0 || (count === 1 && words[0]?.text === 'one') ? undefined : { value, count };
}

/** Half of a scale with which a run of words begins: half a million, a half-dozen. */
function halfOf(words: readonly NumberWord[]): { value: number; count: number } | undefined {
  const texts = words.slice(0, 3).map(({ text }) => text);
  const [, scale] = /^(?:half a |a half |half )(\w+)/.exec(texts.join(' ')) ?? [];
  const factor = scaleOf(scale);
  return factor === undefined ? undefined : { value: factor / 2, count: texts.indexOf(scale!) + 1 };
}

/** A part of a number, and the place of the word behind it. */
interface Part {
  value: number;
  next: number;
}

/** What stands below thousands, or before them: five, two dozen; a hundred and five, or only a hundred. */
function groupsAt(words: readonly NumberWord[], at: number): Part[] {
  const first = belowHundredAt(words, at) ?? articleAt(words, at);
  if (!first) return [];
  const scale = smallScaleAt(words, first.next);
  if (scale === undefined) return [first];
  const above = { value: first.value * scale, next: first.next + 1 };
  const rest = scale === 100 ? belowHundredAt(words, behindAnd(words, above.next)) : undefined;
  // In “one hundred and two hundred” the two is another number’s.
  if (!rest || smallScaleAt(words, rest.next) !== undefined) return [above];
  return [{ value: above.value + rest.value, next: rest.next }, above];
}

function belowHundredAt(words: readonly NumberWord[], at: number): Part | undefined {
  const value = words[at]?.joint === '-' ? undefined : small.get(words[at]?.text ?? '');
  if (value === undefined) return undefined;
  const unit = small.get(words[at + 1]?.text ?? '') ?? 10;
  return value >= 20 && unit < 10 ? { value: value + unit, next: at + 2 } : { value, next: at + 1 };
}

/** The article of a number that begins with one: a hundred. */
function articleAt(words: readonly NumberWord[], at: number): Part | undefined {
  const [first, second] = words;
  return at === 0 && first?.text === 'a' && scaleOf(second?.text) !== undefined ? { value: 1, next: 1 } : undefined;
}

function behindAnd(words: readonly NumberWord[], at: number): number {
  return words[at]?.text === 'and' ? at + 1 : at;
}

function scaleAt(words: readonly NumberWord[], at: number): number | undefined {
  return words[at]?.joint === '-' ? undefined : scaleOf(words[at]?.text);
}

/** A scale that counts below thousands: hundred, dozen. */
function smallScaleAt(words: readonly NumberWord[], at: number): number | undefined {
  const scale = scaleAt(words, at);
  return scale !== undefined && scale < 1000 ? scale : undefined;
}
