import type { Problem } from '../../model/problem.ts';
import type { ParsedShared, ParsedStory } from '../../parse/content.ts';
import { proseQuotations } from '../prose-quotations.ts';
import { quotableWords } from '../quotable-words.ts';
import {
  countQuotedWords,
  fewestQuotedWords,
  isQuotedFrom,
  mostQuotedWords,
  quotationsIn,
  shortened,
} from '../quotations.ts';
import { problem, type Rule } from '../rule.ts';
import { toldWords } from '../told-words.ts';

/** Words in quotation marks are somebody’s exact words, few, and stand in the claim for which they are given. */
export const quotedWords: Rule = {
  codes: ['E-QUOTE'],
  summary:
    'A quotation has 40 words at most and stands word by word in its claim; a translation says from which language.',
  check: ({ story, shared }) => [...inClaims(story), ...inProse(story), ...inWords(story, shared)],
};

function inClaims({ claims }: ParsedStory): Problem[] {
  return Object.entries(claims.data).flatMap(([id, { quote }]) => {
    if (!quote) return [];
    const found = (key: string, message: string, fix: string) =>
      problem(claims.file, claims.yaml.placeOf([id, 'quote', key]), 'E-QUOTE', message, fix);
    const count = countQuotedWords(quote.text);
    const fix = 'Keep the words that are the news; what else was said belongs into text.';
    const marked = quotationsIn(quote.text).some(({ text }) => text.length + 2 === quote.text.length);
    const untold = quote.translation !== undefined && quote.language === undefined;
    return [
      ...(count > mostQuotedWords ? [found('text', tooLong(count), fix)] : []),
      ...(marked ? [found('text', 'stands in quotation marks, which the page adds', 'Leave them out.')] : []),
      ...(untold ? [found('translation', 'is translated, but nothing says from which language', languageFix)] : []),
    ];
  });
}

const languageFix = 'Add language: with the tag of the language in which text stands, such as ko.';

/** Quotations in prose, in quotation marks or set apart by Markdown. */
function inProse(story: ParsedStory): Problem[] {
  return proseQuotations(story).flatMap(({ file, text, at }) => {
    const count = countQuotedWords(text);
    if (count <= mostQuotedWords) return [];
    return [problem(file, at, 'E-QUOTE', tooLong(count), 'Quote less, and tell the rest in words of your own.')];
  });
}

function inWords(story: ParsedStory, shared: ParsedShared): Problem[] {
  return toldWords(story).flatMap(({ file, claims, text, placeOf }) => {
    const quoted = quotationsIn(text).filter((quotation) => countQuotedWords(quotation.text) >= fewestQuotedWords);
    const known = quoted.length === 0 ? [] : claims.flatMap((id) => quotableWords(story, shared, id));
    return quoted
      .filter((quotation) => !known.some((words) => isQuotedFrom(quotation.text, words)))
      .map((quotation) => {
        const names = claims.map((id) => `“${id}”`).join(', ');
        const message = `“${shortened(quotation.text)}” does not stand word by word in the claim ${names}`;
        const fix = 'Quote the exact words of its quote: or text:, or tell them without quotation marks.';
        return problem(file, placeOf(quotation.start), 'E-QUOTE', message, fix);
      });
  });
}

function tooLong(count: number): string {
  return `the quotation has ${count} words: more than ${mostQuotedWords}`;
}
