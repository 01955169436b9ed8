import { countQuotedWords, mostQuotedWords } from '../../quotations.ts';
import { problem, type SiteRule } from '../../rule.ts';

/** The exact words that a source is quoted with are few. */
export const sourceQuotes: SiteRule = {
  codes: ['E-QUOTE'],
  summary: 'The words by which a source supports a claim are 40 at most.',
  check: ({ shared: { sources } }) =>
    Object.entries(sources.data).flatMap(([id, { quotes }]) =>
      Object.entries(quotes ?? {}).flatMap(([claim, words]) => {
        const count = countQuotedWords(words);
        if (count <= mostQuotedWords) return [];
        const place = sources.yaml.placeOf([id, 'quotes', claim]);
        const message = `the words quoted for “${claim}” are ${count}: more than ${mostQuotedWords}`;
        const fix = 'Keep the words that carry the claim: a whole sentence, or a part of one.';
        return [problem(sources.file, place, 'E-QUOTE', message, fix)];
      }),
    ),
};
