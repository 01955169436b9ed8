import { z } from 'astro/zod';
import { claimOf, speakerWords } from '../../view/claim-words.ts';
import { viewMark, type Mark } from '../../view/mark.ts';
import type { Setting } from '../../view/setting.ts';
import { dayWords } from '../../view/words.ts';
import { reference } from '../attributes.ts';
import type { Block } from '../block.ts';

export const quoteBlock = {
  summary:
    'Prints the exact words of a claim: in running text in quotation marks, on its own as a quotation with its speaker.',
  stands: 'both',
  encloses: 'nothing',
  mistakes: ['He said: <Quote claim="opened" />.', 'He said: <Quote claim="keeper-quote">a promise</Quote>.'],
  props: z.strictObject({ claim: reference('claim').describe('Id of the claim that has the quote.') }),
} satisfies Block;

/** A quotation that stands on its own. */
export interface Quotation {
  text: string;
  language: string | undefined;
  translation: string | undefined;
  who: string;
  mark: Mark;
  /** The day of the words; where they are a translation, from which language. */
  about: string;
}

/** Prepares the exact words of a claim. */
export function viewQuote(setting: Setting, id: string): Quotation {
  const claim = claimOf(setting.story, id);
  if (!claim.quote) throw new Error(`There is no quote in claim ${id}.`);
  const { text, language, translation, translated_from } = claim.quote;
  const from = translated_from === undefined ? '' : ` Translated from ${translated_from}.`;
  return {
    text,
    language,
    translation,
    who: speakerWords(claim, setting.story.shared),
    mark: viewMark(setting, id),
    about: `${dayWords(claim.date)}.${from}`,
  };
}
