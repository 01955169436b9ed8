import { textIn, type Body } from './body.ts';
import { sourcesOf, type Claim } from './claim.ts';
import type { Correction } from './correction.ts';
import type { PlaceEntry } from './place.ts';
import type { SourceEntry } from './source.ts';

/**
 * About how many characters things print, with their mark-up: what decides how many of them fit on a page within its
 * budget of bytes. Three to four characters make a compressed byte.
 */

/** What claims and corrections name, by its id. */
export interface Named {
  sources: Readonly<Record<string, SourceEntry>>;
  places: Readonly<Record<string, PlaceEntry>>;
}

/** A claim in the ledger. What it names and there is not has no weight. */
export function weighClaim(claim: Claim, named: Named): number {
  const { text, why, note = [], quote = {}, figures = {}, accounts = [], history = [], places = [] } = claim;
  const prose = [text, why, note, ...accounts.map((account) => account.text)];
  const data = JSON.stringify(quote).length + JSON.stringify(figures).length;
  const parts = 80 * (1 + accounts.length + history.length);
  const where = places.map((id) => `${named.places[id]?.name ?? ''}, ${named.places[id]?.note ?? ''}`).join('').length;
  return weighProse(prose) + weighSources(sourcesOf(claim), named) + data + parts + where;
}

/** A correction in a log. */
export function weighCorrection({ was, is, cite }: Correction, named: Named): number {
  return 350 + weighProse([was, is]) + weighSources(cite, named);
}

/** A text without its mark-up. */
export function weighProse(bodies: readonly Body[]): number {
  return bodies.reduce((sum, body) => sum + textIn(body).length, 0);
}

function weighSources(ids: readonly string[], { sources }: Named): number {
  return ids.reduce((sum, id) => {
    const { publisher = '', url = '', archived = '', title = '', supports = '' } = sources[id] ?? {};
    return sum + 30 + [publisher, url, archived, title, supports].join('').length;
  }, 0);
}
