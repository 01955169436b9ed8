import { amountIn, fateIds, unaccountedFor, type Amount, type FateId, type Strikes } from '../model/figure.ts';
import { amountWords } from './words.ts';

/** How many weapons met one fate, with its word. */
export interface FateCount extends Amount {
  key: FateId | 'unaccounted';
  word: string;
}

/** What became of weapons, in words. */
export const fateWords: Record<FateCount['key'], string> = {
  intercepted: 'intercepted',
  lost: 'lost from radar',
  left_airspace: 'left the airspace',
  still_airborne: 'still in the air',
  got_through: 'got through',
  unaccounted: 'not accounted for',
};

/**
 * What became of the weapons of a strikes figure, in the order in which it is told. What is left of the launched is
 * not accounted for; where nothing at all was told of them, their fate is not given.
 */
export function fatesOf(strikes: Strikes): FateCount[] {
  const told = fateIds.flatMap((key): FateCount[] => {
    const amount = amountIn(strikes, key);
    return amount ? [{ key, word: fateWords[key], ...amount }] : [];
  });
  const value = unaccountedFor(strikes) ?? 0;
  if (value <= 0) return told;
  const about = [amountIn(strikes, 'launched'), ...told].some((amount) => amount?.about);
  const word = told.length > 0 ? fateWords.unaccounted : 'fate not given';
  return [...told, { key: 'unaccounted', word, value, about }];
}

/** How many met a fate: 39, or about 5. A remainder of counts that are “about” is only the rest: nobody counted it. */
export function fateCountWords({ key, value, about }: FateCount): string {
  return key === 'unaccounted' && about ? 'the rest' : amountWords({ value, about });
}
