import type { Claim } from '../model/claim.ts';
import { standings, type Standing } from '../model/standing.ts';
import type { Shared, Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { claimLabel, publishersOf, shortName } from './claim-words.ts';
import type { Dated } from '../model/date-parts.ts';
import type { Link } from './frame.ts';
import { claimAddress } from './ledger-address.ts';
import { viewDay, type DayView } from './day-view.ts';

/** One move in how firm a claim was, in the world’s time. */
export interface Move {
  on: DayView;
  /** The marks of the standings that it joins: ◐ → ●, or only the one that was given. */
  glyphs: string;
  /** What the move is, in words: First reported; Reported to confirmed; Confirmed again. */
  words: string;
  by: Link;
  /** Who published the sources that show it. */
  publishers: string;
}

/** How the standing of a claim moved, oldest first; nothing where no move is recorded. */
export function viewMoves({ history = [] }: Pick<Claim, 'history'>, shared: Shared): Move[] {
  return history.map((entry, at) => {
    const before = history[at - 1];
    const from = before && standings[before.standing];
    const to = standings[entry.standing];
    return {
      on: viewDay(entry.on),
      glyphs: from && from !== to ? `${from.glyph} → ${to.glyph}` : to.glyph,
      words: moveWords(from, to),
      by: { words: shortName(shared.parties[entry.by]!), href: addresses.party(entry.by) },
      publishers: publishersOf(entry.cite, shared),
    };
  });
}

function moveWords(from: Standing | undefined, to: Standing): string {
  if (!from) return `First ${to.word.toLowerCase()}`;
  return from === to ? `${to.word} again` : `${from.word} to ${to.word.toLowerCase()}`;
}

/** A move as an entry of a log. */
export interface MoveEntry extends Dated {
  /** The claim, in the ledger. */
  claim: Link;
  story: Link;
  /** Id of the party whose word it was. */
  party: string;
  move: Move;
}

/** Every move that is recorded for the claims of a story, the last first. */
export function moveEntries(story: Story): MoveEntry[] {
  const { claims, shared, short_title: title, slug } = story;
  return Object.values(claims)
    .flatMap((claim) => {
      const told = {
        claim: { words: claimLabel(claim, shared), href: claimAddress(story, claim.id) },
        story: { words: title, href: addresses.story(slug) },
      };
      return viewMoves(claim, shared).map((move, at) => {
        const { by, on } = claim.history![at]!;
        return { ...told, party: by, move, day: on, weight: 250 };
      });
    })
    .reverse();
}
