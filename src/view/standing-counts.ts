import type { Claim } from '../model/claim.ts';
import { standingList, standings, type StandingId } from '../model/standing.ts';
import { listWords } from './words.ts';

/** How many claims have one standing. */
export interface StandingCount {
  id: StandingId;
  glyph: string;
  /** 8 confirmed */
  words: string;
  count: number;
}

/** How many of some claims have each standing, firmest first; zeros too. */
export function countStandings(claims: readonly Pick<Claim, 'standing'>[]): StandingCount[] {
  return standingList.map(({ id, glyph, word }) => {
    const count = claims.filter(({ standing }) => standing === id).length;
    return { id, glyph, words: `${count} ${word.toLowerCase()}`, count };
  });
}

/** 8 confirmed, 17 reported and 5 unconfirmed: without those that no claim has. */
export function standingWords(claims: readonly Pick<Claim, 'standing'>[]): string {
  const found = countStandings(claims).filter(({ count }) => count > 0);
  return listWords(found.map(({ words }) => words));
}

/** Claims as lines let down to the depth of their standing, in small; none where too many to be seen apart. */
export function viewLines(claims: readonly Pick<Claim, 'standing'>[]): { depth: number; glyph: string }[] {
  return claims.length > 60 ? [] : claims.map(({ standing }) => standings[standing]);
}
