import type { Source } from '../model/source.ts';
import { dayWords, languageWords } from './words.ts';

/** A source as the ledger lists it. */
export interface SourceView {
  /** Publisher, in bold. */
  publisher: string;
  /** Author, day, and language where it is not the site’s own: J. Mansour, 1 November 2024. */
  rest: string;
  /** Its headline; or, for a source without one, what it supports. */
  title: { words: string; known: boolean } | undefined;
  /** Tag of its language, where that is not the site’s own. */
  language: string | undefined;
  url: string | undefined;
  archived: string | undefined;
  /** The words in it that support a claim, with a link straight to them where the source has an address. */
  words: { text: string; href: string | undefined } | undefined;
}

/** Prepares a source; `claim` is the id of the claim below which it stands. */
export function viewSource(source: Source, claim?: string): SourceView {
  const { publisher, author, date, title, supports, language, url, archived, quotes } = source;
  const named = title ?? supports;
  const text = claim === undefined ? undefined : quotes?.[claim];
  return {
    publisher,
    rest: [author, dayWords(date), language && `in ${languageWords(language)}`].filter(Boolean).join(', '),
    title: named === undefined ? undefined : { words: named, known: title !== undefined },
    language,
    url,
    archived,
    words: text === undefined ? undefined : { text, href: url && textFragment(url, text) },
  };
}

/** The address of the place in a page where words stand: see https://wicg.github.io/scroll-to-text-fragment/ */
export function textFragment(url: string, words: string): string {
  const directive = `:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}
