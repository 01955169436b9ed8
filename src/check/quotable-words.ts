import { sourcesOf, type ClaimEntry } from '../model/claim.ts';
import type { ParsedShared, ParsedStory } from '../parse/content.ts';
import { withoutMarkup } from './without-markup.ts';

/**
 * What may be quoted for a claim: its text, its quotation and the translation of that, its accounts, and the words by
 * which sources support it.
 */
export function quotableWords({ claims }: ParsedStory, { sources }: ParsedShared, id: string): string[] {
  const claim = claims.data[id]!;
  return [...wordsOf(claim), ...sourcesOf(claim).flatMap((source) => sources.data[source]?.quotes?.[id] ?? [])];
}

function wordsOf({ text, quote, accounts }: ClaimEntry): string[] {
  const words = [text, quote?.text, quote?.translation, ...(accounts ?? []).map((account) => account.text)];
  return words.filter((one) => one !== undefined).map(withoutMarkup);
}
