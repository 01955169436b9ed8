import { withPlainDigits } from './digits.ts';
import { amongWords, isNumberWord, numberWords, scaleOf, shortScaleOf, type NumberWord } from './number-words.ts';

/** A number in a text: what it comes to, and from which character to which it is written, counted from 0. */
export interface WrittenNumber {
  value: number;
  /** What it may come to as well: 5m are five million, or five metres. */
  or?: number;
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
  /** Of a number in digits, with its fraction; without the scale behind it. */
  digits?: number;
  /** Of a number in digits with a scale in short behind it: k, mn, bn. */
  scale?: string;
}

/** The most words that a number is made of: more would be no number that anybody writes. */
const mostWords = 20;

const grouped = String.raw`\d{1,3}(?:(?:,\d{3})+|(?:[\x20\xA0\u2009\u202F]\d{3})+)(?!\d)`;
/** A hyphen behind a letter, unless that is a scale: 10k-12k. */
const joint = String.raw`(?<=\p{L})(?<!\d(?:k|m|mn|mln|bn|tn|trn))[-‐‑]`;
const joinedBefore = new RegExp(`${joint}$`, 'u');
/** What stands before digits that are part of a name, of a time or of a day in digits; and what stands behind them. */
const before = String.raw`[\p{L}\p{M}\p{N}_]|\d[.,:/]|${joint}|\d{4}-(?:\d\d-)?`;
const behind = String.raw`[\p{L}\p{M}\p{N}_]|[.,:/]\d|-\d\d-\d\d`;
const fraction = '[¼-¾⅐-⅞]';
/** A scale in short, with which neither a name nor a word goes on. 3M, 4K and the like are names themselves. */
const short = String.raw`(?:(?:mn|mln|bn|trn|tn|m|(?<!\b3)M|k|(?<!\b[2-8])K)(?![\p{L}\p{M}\p{N}_]|[-‐‑]\p{L}|[-‐‑]\d+(?![\d.,kmb])))`;
const whole = String.raw`(?:${grouped}|\d+(?!\d))(?:\.\d+(?!\d))?`;
const inDigits = String.raw`(?<!${before})(?:${whole}(?:\x20?${fraction})?|${fraction})(?:${short}|(?!${behind}))`;
const token = new RegExp(String.raw`(${inDigits})|[\p{L}\p{M}]+(?:[’'][\p{L}\p{M}]+)*`, 'gu');

/** What every text with a number in it has: the most have none. */
const anyNumber = new RegExp(String.raw`\d|${fraction}|\b(?:${numberWords.join('|')})`, 'i');

/**
 * The numbers in an English text, in digits or in words, in order. Not read as numbers: “one”, “a” and “zero”, for they
 * are seldom counts; ordinals and Roman numbers; fractions of something; times of the day; what is joined to letters, as
 * in Shahed-136, 3M22, 48th and two-day; and scales without a count, as in thousands. A sign before a number is left out.
 */
export function numbersIn(written: string): WrittenNumber[] {
  const text = withPlainDigits(written);
  if (!anyNumber.test(text)) return [];
  const tokens = tokensOf(text, written);
  const found: WrittenNumber[] = [];
  let at = 0;
  while (at < tokens.length) {
    const number = readAt(tokens, at, text);
    if (number?.value !== undefined) {
      const { start } = tokens[at]!;
      const { end } = tokens[number.next - 1]!;
      const inWords = number.next > at + 1 || tokens[at]!.digits === undefined;
      const or = number.or === undefined ? {} : { or: number.or };
      found.push({ value: number.value, ...or, start, end, inWords });
    }
    at = number?.next ?? at + 1;
  }
  return found;
}

function tokensOf(text: string, written: string): Token[] {
  return [...text.matchAll(token)].map(({ 0: word, 1: digits, index: start }) => ({
    text: word.toLowerCase(),
    start,
    end: endAsWritten(start + word.length, text, written),
    ...(digits === undefined ? {} : amountIn(digits)),
  }));
}

/** Behind digits of two units each stands, for the second ones, what fills them. */
function endAsWritten(end: number, text: string, written: string): number {
  let at = end;
  while (text[at] === '\uFFFC' && written[at] !== '\uFFFC') at += 1;
  return at;
}

/** What a number in digits says: 2½k is 2.5, with k behind it. */
function amountIn(written: string): Pick<Token, 'digits' | 'scale'> {
  const [, whole = '', part = '', scale = ''] = /^([\d.,\s]*)([¼-¾⅐-⅞]?)([a-zA-Z]*)$/u.exec(written) ?? [];
  const [above = 0, below = 1] = part === '' ? [] : part.normalize('NFKD').split('⁄').map(Number);
  const digits = Number(whole.replace(/[^\d.]/g, '')) + above / below;
  return { digits, ...(scale === '' ? {} : { scale }) };
}

/** The number that begins at a token, and the token after it; without a value where it is none that can be read. */
function readAt(
  tokens: readonly Token[],
  at: number,
  text: string,
): { value?: number; or?: number; next: number } | undefined {
  const first = tokens[at]!;
  const words = wordsFrom(tokens, at, text);
  const read = first.digits === undefined ? amongWords(words) : scaled(first, words);
  if (!read) return undefined;
  const { count, ...value } = read;
  const next = at + count;
  const after = text.slice(tokens[next - 1]!.end);
  const joined = joinedBefore.test(text.slice(Math.max(0, first.start - 6), first.start)) || /^[-‐‑]\p{L}/u.test(after);
  const part = /^\s+(?:and\s+(?:a|one|two|three)\s+)?(?:hal(?:f|ves)|thirds?|quarters?|fifths?|tenths?)\b/i.exec(after);
  const ofSome = /^[¼-¾⅐-⅞]$/.test(first.text) && /^\s+of\b/i.test(after);
  if (!joined && !part && !ofSome) return { ...value, next };
  const skipped = (part?.[0].match(/\p{L}+/gu) ?? []).length;
  const scale = scaleOf(tokens[next + skipped]?.text);
  return { next: next + skipped + (part && scale !== undefined ? 1 : 0) };
}

/** A number in digits with the scale behind it. */
function scaled(
  { digits = 0, scale }: Token,
  [, next, further]: readonly NumberWord[],
): { value: number; or?: number; count: number } {
  const by = (factor: number) => Number((digits * factor).toPrecision(12));
  if (scale === 'm') return { value: by(1e6), or: digits, count: 1 };
  if (scale !== undefined) return { value: by(shortScaleOf(scale) ?? 1), count: 1 };
  const isFraction = digits < 1 && digits > 0;
  const article = isFraction && next && /^an?$/.test(next.text) ? 1 : 0;
  const word = article === 1 ? further : next;
  const factor = word?.joint === ' ' ? (scaleOf(word.text) ?? shortScaleOf(word.text)) : undefined;
  return factor === undefined ? { value: digits, count: 1 } : { value: by(factor), count: 2 + article };
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
