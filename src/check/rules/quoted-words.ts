import { sourcesOf, type ClaimEntry } from '../../model/claim.ts';
import { textIn } from '../../model/body.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedShared, ParsedStory } from '../../parse/content.ts';
import { countQuotedWords, isQuotedFrom, mostQuotedWords, quotationsIn } from '../quotations.ts';
import { problem, type Rule } from '../rule.ts';
import { toldWords } from '../told-words.ts';
import { withoutMarkup } from '../without-markup.ts';

/** Fewer words in quotation marks are a name or a word at which one points. */
const fewestQuotedWords = 3;

/** Words in quotation marks are somebody’s exact words, few, and stand in the claim for which they are given. */
export const quotedWords: Rule = {
  codes: ['E-QUOTE'],
  summary:
    'A quotation has 40 words at most and stands word by word in its claim; a translation says from which language.',
  check: ({ story, shared }) => [...inClaims(story), ...inBlocks(story), ...inWords(story, shared)],
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

/** Quotations that Markdown sets apart. */
function inBlocks({ index, updates }: ParsedStory): Problem[] {
  return [index, ...updates].flatMap(({ file, body }) =>
    body.flatMap((node) => {
      if (node.type !== 'element' || node.tagName !== 'blockquote' || !node.at) return [];
      const count = countQuotedWords(textIn(node.children));
      if (count <= mostQuotedWords) return [];
      return [problem(file, node.at, 'E-QUOTE', tooLong(count), 'Quote less, and tell the rest in words of your own.')];
    }),
  );
}

function inWords(story: ParsedStory, { sources }: ParsedShared): Problem[] {
  const wordsOf = (id: string) => {
    const claim = story.claims.data[id]!;
    return [...wordsOfClaim(claim), ...sourcesOf(claim).flatMap((source) => sources.data[source]?.quotes?.[id] ?? [])];
  };
  return toldWords(story).flatMap(({ file, claims, text, placeOf }) => {
    const quoted = quotationsIn(text).filter((quotation) => countQuotedWords(quotation.text) >= fewestQuotedWords);
    const known = quoted.length === 0 ? [] : claims.flatMap(wordsOf);
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

function wordsOfClaim({ text, quote, accounts }: ClaimEntry): string[] {
  const words = [text, quote?.text, quote?.translation, ...(accounts ?? []).map((account) => account.text)];
  return words.filter((one) => one !== undefined).map(withoutMarkup);
}

function tooLong(count: number): string {
  return `the quotation has ${count} words: more than ${mostQuotedWords}`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ');
  return plain.length > 60 ? `${plain.slice(0, 60)}…` : plain;
}
