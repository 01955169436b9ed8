import { fragments } from '../addresses.ts';
import { standings, type StandingId } from '../model/standing.ts';
import { claimOf, speakerWords } from './claim-words.ts';
import type { Setting } from './setting.ts';

/** The mark of a claim where it is no phrase of a text: it leads to the phrase, or else to the ledger. */
export interface Mark {
  standing: StandingId;
  glyph: string;
  /** Reported. */
  word: string;
  /** What a screen reader says: Reported: Pentagon. */
  name: string;
  href: string;
}

/** Prepares the mark of a claim for the page it stands on. */
export function viewMark({ story, marked, links }: Setting, id: string): Mark {
  const claim = claimOf(story, id);
  const { glyph, word } = standings[claim.standing];
  return {
    standing: claim.standing,
    glyph,
    word,
    name: `${word}: ${speakerWords(claim, story.shared)}`,
    href: marked.has(id) ? `#${fragments.claim(id)}` : links.claim(id),
  };
}

/** The claim that holds something back the most: the least firm of them, the first among equals. */
export function leastFirm({ story }: Pick<Setting, 'story'>, ids: readonly string[]): string {
  const depth = (id: string) => standings[claimOf(story, id).standing].depth;
  return ids.reduce((least, id) => (depth(id) > depth(least) ? id : least));
}
