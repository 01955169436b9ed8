import { withPlainDigits } from './digits.ts';
import { amongWords, isNumberWord, numberWords, scaleOf, type NumberWord } from './number-words.ts';

/** A number in a text: what it comes to, and from which character to which it is written, counted from 0. */
export interface WrittenNumber {
  value: number;
  start: number;
  end: number;
  /** True where it is written in words, in part or in whole. */
  inWords: boolean;
}

/** A word or a number in digits, as it stands in a text. */
interface Token {
  text: string;
  start: number;
  end: number;
  /** Of a number in digits. */
  digits?: number;
}

/** The most words that a number is made of: more would be no number that anybody writes. */
const mostWords = 20;

const grouped = String.raw`\d{1,3}(?:(?:,\d{3})+|(?:[\x20\xA0\u2009\u202F]\d{3})+)(?!\d)`;
/** What stands before digits that are part of a name, of a time or of a day in digits; and what stands behind them. */
const before = String.raw`[\p{L}\p{M}\p{N}_]|\d[.,:/]|\p{L}[-‐‑]|\d{4}-(?:\d\d-)?`;
const behind = String.raw`[\p{L}\p{M}\p{N}_]|[.,:/]\d|-\d\d-\d\d`;
const inDigits = String.raw`(?<!${before})(?:${grouped}|\d+(?!\d))(?:\.\d+(?!\d))?(?!${behind})`;
const token = new RegExp(String.raw`(${inDigits})|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*`, 'gu');

/** What every text with a number in it has: the most have none. */
const anyNumber = new RegExp(String.raw`\d|\b(?:${numberWords.join('|')})`, 'i');

/**
 * The numbers in an English text, in digits or in words, in order. Not read as numbers: “one”, “a” and “zero”, for they
 * are seldom counts; ordinals; fractions; times of the day; what is joined to letters, as in Shahed-136, 48th and
 * two-day; and scales without a count, as in thousands. A sign before a number is left out.
 */
export function numbersIn(written: string): WrittenNumber[] {
  const text = withPlainDigits(written);
  if (!anyNumber.test(text)) return [];
  const tokens = tokensOf(text);
  const found: WrittenNumber[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readAt(tokens, at, text);
    if (number?.value !== undefined) {
      const { start } = tokens[at]!;
      const { end } = tokens[number.next - 1]!;
      const inWords = number.next > at + 1 || tokens[at]!.digits === undefined;
      found.push({ value: number.value, start, end, inWords });
    }
    at = number?.next ?? at + 1;
  }
  return found;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: word, 1: digits, index: start }) => ({
    text: word.toLowerCase(),
    start,
    end: start + word.length,
    ...(digits === undefined ? {} : { digits: Number(digits.replace(/[^\d.]/g, '')) }),
  }));
}

/** The number that begins at a token, and the token after it; without a value where it is none that can be read. */
function readAt(tokens: readonly Token[], at: number, text: string): { value?: number; next: number } | undefined {
  const first = tokens[at]!;
  const words = wordsFrom(tokens, at, text);
  const read = first.digits === undefined ? amongWords(words) : scaled(first.digits, words);
  if (!read) return undefined;
  const next = at + read.count;
  const after = text.slice(tokens[next - 1]!.end);
  const joined =
    /\p{L}[-‐‑]$/u.test(text.slice(Math.max(0, first.start - 3), first.start)) || /^[-‐‑]\p{L}/u.test(after);
  const fraction = /^\s+(?:and\s+(?:a|one|two|three)\s+)?(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)\b/i.exec(
    after,
  );
  if (!joined && !fraction) return { value: read.value, next };
  const skipped = (fraction?.[0].match(/\p{L}+/gu) ?? []).length;
  const scale = scaleOf(tokens[next + skipped]?.text);
  return { next: next + skipped + (fraction && scale !== undefined ? 1 : 0) };
}

function scaled(digits: number, [, next]: readonly NumberWord[]): { value: number; count: number } {
  const scale = next?.joint === ' ' ? scaleOf(next.text) : undefined;
  return scale === undefined
    ? { value: digits, count: 1 }
    : { value: Number((digits * scale).toPrecision(12)), count: 2 };
}

/** The words from a token on that may belong to one number, each with what joins it to the word before it. */
function wordsFrom(tokens: readonly Token[], from: number, text: string): NumberWord[] {
  const words: NumberWord[] = [];
  for (let at = from; at < Math.min(tokens.length, from + mostWords); at += 1) {
    const gap = at === from ? '' : text.slice(tokens[at - 1]!.end, tokens[at]!.start);
    const joint = gap === '' ? '' : /^\s+$/.test(gap) ? ' ' : /^[-‐‑]$/.test(gap) ? '-' : undefined;
    const word = tokens[at]!;
    if (joint === undefined || (at > from && (word.digits !== undefined || !isNumberWord(word.text)))) break;
    words.push({ text: word.text, joint });
  }
  return words;
}
