import { textIn, type Body } from '../model/body.ts';
import type { Claim } from '../model/claim.ts';
import { sourcesOf } from '../model/claim.ts';
import type { Correction } from '../model/correction.ts';
import type { Shared } from '../model/story.ts';

/**
 * About how many characters things print, with their mark-up: what decides how many of them fit on a page within its
 * budget of bytes. Three to four characters make a compressed byte.
 */

/** A claim in the ledger. */
export function weighClaim(claim: Claim, shared: Shared): number {
  const { text, why, note = [], quote = {}, figures = {}, accounts = [], history = [] } = claim;
  const prose = [text, why, note, ...accounts.map((account) => account.text)];
  const data = JSON.stringify(quote).length + JSON.stringify(figures).length;
  const parts = 80 * (1 + accounts.length + history.length);
  return weighProse(prose) + weighSources(sourcesOf(claim), shared) + data + parts;
}

/** A correction in a log. */
export function weighCorrection({ was, is, cite }: Correction, shared: Shared): number {
  return 350 + weighProse([was, is]) + weighSources(cite, shared);
}

/** A text without its mark-up. */
export function weighProse(bodies: readonly Body[]): number {
  return bodies.reduce((sum, body) => sum + textIn(body).length, 0);
}

function weighSources(ids: readonly string[], { sources }: Shared): number {
  return ids.reduce((sum, id) => {
    const { publisher, url = '', archived = '', title = '', supports = '' } = sources[id]!;
    return sum + 30 + [publisher, url, archived, title, supports].join('').length;
  }, 0);
}
