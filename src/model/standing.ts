import { z } from 'astro/zod';

/** How firm a claim is, firmest first. */
export const standingIds = ['confirmed', 'reported', 'disputed', 'unconfirmed', 'denied'] as const;

export type StandingId = (typeof standingIds)[number];

/** One standing: its word, its mark, how deep its line goes (1 to 5, firmest first), and what it means. */
export interface Standing {
  id: StandingId;
  word: string;
  glyph: string;
  depth: 1 | 2 | 3 | 4 | 5;
  underline: string;
  meaning: string;
}

/** The five standings: the only place that ties word, mark, depth and meaning together. */
export const standings: Record<StandingId, Standing> = {
  confirmed: {
    id: 'confirmed',
    word: 'Confirmed',
    glyph: '●',
    depth: 1,
    underline: 'Solid underline',
    meaning: 'It is on the public record, or more than one side says it.',
  },
  reported: {
    id: 'reported',
    word: 'Reported',
    glyph: '◐',
    depth: 2,
    underline: 'Dashed underline',
    meaning: 'A named party says that it is so. We say which.',
  },
  disputed: {
    id: 'disputed',
    word: 'Disputed',
    glyph: '≠',
    depth: 3,
    underline: 'Wavy underline',
    meaning: 'Named parties give accounts that cannot all be true. We give each.',
  },
  unconfirmed: {
    id: 'unconfirmed',
    word: 'Unconfirmed',
    glyph: '○',
    depth: 4,
    underline: 'Dotted underline',
    meaning: 'A party says that it may be so, or nobody with knowledge of it says it.',
  },
  denied: {
    id: 'denied',
    word: 'Denied',
    glyph: '⊘',
    depth: 5,
    underline: 'Double underline',
    meaning: 'A party to it says that it is not so.',
  },
};

/** The standings in order, firmest first. */
export const standingList: readonly Standing[] = standingIds.map((id) => standings[id]);

/** Schema of a standing. */
export const standingSchema = z.enum(standingIds, {
  error: 'must be confirmed, reported, disputed, unconfirmed or denied',
});
