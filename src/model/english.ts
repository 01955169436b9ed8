import { textIn, type Body } from './body.ts';

/** In English prose about every twentieth word is “the”; this share of all words tells it from other languages. */
const leastShare = 0.01;

const judged = new WeakMap<Body, boolean>();

/**
 * True for a text in English. Compression brings a list of words of its own, most of them English: in other languages it
 * has to learn each word. A very short text counts as English.
 */
export function isEnglish(body: Body): boolean {
  const known = judged.get(body);
  if (known !== undefined) return known;
  const words = textIn(body).split(/\s+/);
  const english = words.filter((word) => /^the$/i.test(word)).length >= Math.floor(words.length * leastShare);
  judged.set(body, english);
  return english;
}
