import type { Problem } from '../../model/problem.ts';
import type { ParsedShared, ParsedStory } from '../../parse/content.ts';
import { clearStory, whenAllEmbargoesEnd } from '../cleared.ts';
import { proseQuotations, type ProseQuotation } from '../prose-quotations.ts';
import { quotableWords } from '../quotable-words.ts';
import { countQuotedWords, fewestQuotedWords, isQuotedFrom, mostQuotedWords, shortened } from '../quotations.ts';
import { problem, type Rule } from '../rule.ts';
import { isWrittenAsTitle } from '../titles-of-works.ts';
import { withoutMarkup } from '../without-markup.ts';

/**
 * What a text quotes outside of what tells a claim stands in a claim all the same: there it has a source. Titles and
 * names are nobody’s statement. A quotation that is too long is told by another rule.
 */
export const quotationsCited: Rule = {
  codes: ['W-QUOTE'],
  summary: 'What a text quotes, in three words or more, stands word by word in a claim that it can cite.',
  check: ({ story, shared, now }) => {
    const known = new Map<string, string[]>();
    const wordsOf = (id: string) => {
      const words = known.get(id) ?? wordsOfClaim(story, shared, id);
      known.set(id, words);
      return words;
    };
    const asked = proseQuotations(story).filter(
      ({ text, claims }) => claims && isQuotation(text) && !isName(text, shared),
    );
    if (asked.length === 0) return [];
    // An update that is withheld may quote what only it tells: whoever reads the one reads the other.
    const cleared = clearStory(story, now) ?? clearStory(story, whenAllEmbargoesEnd) ?? story;
    const published = cleared.claims.data;
    return asked.flatMap((quotation): Problem[] => {
      const { file, text, claims = [] } = quotation;
      const found = claims.filter((id) => wordsOf(id).some((words) => isQuotedFrom(text, words)));
      if (found.some((id) => file !== story.index.file || Object.hasOwn(published, id))) return [];
      return [uncited(quotation, story, found.length > 0)];
    });
  },
};

/** Also what a note of the claim quotes: it is printed with the sources of the claim. */
function wordsOfClaim(story: ParsedStory, shared: ParsedShared, id: string): string[] {
  const { note } = story.claims.data[id]!;
  return [...quotableWords(story, shared, id), ...(note === undefined ? [] : [withoutMarkup(note)])];
}

function isQuotation(text: string): boolean {
  const count = countQuotedWords(text);
  return count >= fewestQuotedWords && count <= mostQuotedWords;
}

/** True for the title of a work, and for a headline or a name that the shared lists have. */
function isName(text: string, { sources, terms, parties }: ParsedShared): boolean {
  if (isWrittenAsTitle(text)) return true;
  const names = [
    ...Object.values(sources.data).flatMap(({ title, publisher }) => [title, publisher]),
    ...[...Object.values(terms.data), ...Object.values(parties.data)].map(({ name }) => name),
  ];
  return names.some((name) => name !== undefined && isQuotedFrom(text, name));
}

/** `isHeld` is true where a claim has the words, and is not published. */
function uncited({ file, text, at }: ProseQuotation, { index }: ParsedStory, isHeld: boolean): Problem {
  const whose = file === index.file ? `of this story${isHeld ? ' that is published' : ''}` : 'that this update names';
  const message = `“${shortened(text)}” is quoted, and stands in no claim ${whose}`;
  const fix =
    'Give the words to the quote: of a claim and mark them with <Claim id="…">, or tell them without quotation marks.';
  return problem(file, at, 'W-QUOTE', message, fix);
}
