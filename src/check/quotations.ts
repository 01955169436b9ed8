import { countWords } from '../model/body.ts';

/** The most words of somebody else’s that are quoted at once. */
export const mostQuotedWords = 40;
/** Fewer words in quotation marks are a name or a word at which one points. */
export const fewestQuotedWords = 3;

const withoutBlanks = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** How many words a quotation has, in any language: also in one that is written without blanks between words. */
export function countQuotedWords(text: string): number {
  if (!withoutBlanks.test(text)) return countWords(text);
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}

/** What stands in quotation marks: from the character after the first mark, counted from 0, to the one before the last. */
export interface Quotation {
  text: string;
  start: number;
}

const pairs = [
  '“[^“”„]*”',
  '„[^“”„]*[“”]',
  // Behind a digit it is the sign of inches.
  '(?<!\\p{N})"[^"]*"',
  '«[^«»]*»',
  '»[^«»]*«',
  '‹[^‹›]*›',
  '「[^「」]*」',
  '『[^『』]*』',
];
/**
 * Single marks look like apostrophes: such a quotation begins behind no letter and ends before none, and ‘20s and ‘tis
 * are no beginning.
 */
const single =
  '(?<![\\p{L}\\p{N}])‘(?!(?:\\d\\ds?|n|em|til|tis|twas|cause)(?![\\p{L}\\p{N}]))(?:[^‘’]|’(?=\\p{L}))*’(?!\\p{L})';
const quotation = new RegExp([...pairs, single].join('|'), 'gu');

/** What stands in quotation marks in a text, in order. */
export function quotationsIn(text: string): Quotation[] {
  return [...text.matchAll(quotation)].map(({ 0: found, index }) => ({ text: found.slice(1, -1), start: index + 1 }));
}

/** True where the words of a quotation stand in a text, word by word; what it leaves out is shown by … or [ ]. */
export function isQuotedFrom(quoted: string, text: string): boolean {
  const within = ` ${wordsOf(text).join(' ')} `;
  let from = 0;
  return quoted.split(/…|\.\.\.|\[[^\]]*\]/).every((part) => {
    const words = wordsOf(part);
    if (words.length === 0) return true;
    const at = within.indexOf(` ${words.join(' ')} `, from);
    from = at + 1;
    return at >= 0;
  });
}

/** The words of a text in small letters, whatever stands between them, and whichever apostrophe in them. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu) ?? []
  );
}

/** The first words of a quotation on one line, to be told in a message: without the signs that cover what is not printed. */
export function shortened(text: string): string {
  const plain = text
    .replaceAll('\uFFFC', '')
    .replace(/^[\s>]+|\s+$/g, '')
    .replace(/[\s>]*\s[\s>]*/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
