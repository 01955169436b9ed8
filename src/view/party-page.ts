import type { Party } from '../model/party.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { rowWeight, storyRow, updateRow, type DatedRow } from './dated-row.ts';
import { splitByDate, type Dated, type DatePart } from '../model/date-parts.ts';
import { partNumbers, viewPart, type DatedList } from './date-parts.ts';
import type { HeadOptions } from './head.ts';
import { partyClaimEntry, viewPartyClaim, type PartyClaim, type PartyClaimEntry } from './party-claim.ts';
import { countStandings, standingWords, viewLines, type StandingCount } from './standing-counts.ts';
import type { MoveEntry } from './standing-moves.ts';
import type { Touched } from './touched.ts';
import { countAtStart, countryWords } from './words.ts';

/** All that a page of a party prints. A list that has no entries so old is missing from an older page. */
export interface PartyPage {
  head: HeadOptions;
  kind: string;
  name: string;
  /** Foreign minister of North Korea */
  role: string | undefined;
  country: string | undefined;
  /** Eight claims */
  claimsTitle: string;
  claims: DatedList<PartyClaim> | undefined;
  /** How firm all its claims are. */
  counts: StandingCount[];
  lines: { depth: number; glyph: string }[];
  moves: DatedList<MoveEntry> | undefined;
  updates: DatedList<DatedRow> | undefined;
  stories: DatedList<DatedRow> | undefined;
}

/** The lists of a party, each in its parts. */
export interface PartyLists {
  claims: DatePart<PartyClaimEntry>[];
  moves: DatePart<MoveEntry>[];
  updates: DatePart<Dated & Touched['updates'][number]>[];
  stories: DatePart<Dated & { story: Story }>[];
}

/** What touches a party, in its parts, and what all its pages tell: counted once for all of them. */
export interface PartyParts {
  lists: PartyLists;
  total: number;
  counts: StandingCount[];
  lines: { depth: number; glyph: string }[];
  /** 5 reported and 2 disputed; empty where it says nothing. */
  words: string;
}

/** Characters that fit in each list within the page’s budget of bytes. */
const room = { claims: 9_000, moves: 2_500, updates: 2_500, stories: 2_500 };

/** Splits what touches a party by date: stories by the last day they cover, updates by their night. */
export function partyParts({ claims, moves, updates, stories }: Touched): PartyParts {
  const entries = splitByDate(
    claims.map(({ story, claim }) => partyClaimEntry(story, claim)),
    room.claims,
  );
  const nights = updates.map((entry) => ({ ...entry, day: entry.update.night, weight: rowWeight }));
  const told = stories.map((story) => ({ story, day: story.covers_to, weight: rowWeight }));
  const all = entries.flatMap(({ items }) => items).map(({ claim }) => claim);
  return {
    lists: {
      claims: entries,
      moves: splitByDate(moves, room.moves),
      updates: splitByDate(nights, room.updates),
      stories: splitByDate(told, room.stories),
    },
    total: all.length,
    counts: countStandings(all),
    lines: viewLines(all),
    words: standingWords(all),
  };
}

/** The numbers of a party’s pages: undefined for the newest. */
export function partyNumbers({ lists }: PartyParts): (number | undefined)[] {
  return partNumbers(Object.values(lists) as DatePart<Dated>[][]);
}

/** Prepares a page of a party: the newest, or the older part of that number. */
export function viewPartyPage(party: Party, parts: PartyParts, part?: number): PartyPage {
  const { id, name, kind, role, country } = party;
  const { lists, total, counts, lines, words } = parts;
  const list = <T extends Dated, V>(of: readonly DatePart<T>[], fragment: string, view: (entry: T) => V) => {
    const found = viewPart(of, part, (number) => `${addresses.party(id, number)}#${fragment}`);
    return found && found.entries.length > 0 ? { ...found, entries: found.entries.map(view) } : undefined;
  };
  return {
    head: {
      title: part === undefined ? name : `${name}, older entries ${part}`,
      description: `What ${name} said, and how firm that was${words && `: ${words}`}.`,
      canonicalPath: addresses.party(id, part),
    },
    kind: kind === 'person' ? 'Person' : 'Organisation',
    name,
    role: role && role.charAt(0).toUpperCase() + role.slice(1),
    country: country && countryWords(country),
    claimsTitle: `${countAtStart(total)} ${total === 1 ? 'claim' : 'claims'}`,
    claims: list(lists.claims, 'claims', (entry) => viewPartyClaim(entry, id)),
    counts,
    lines,
    moves: list(lists.moves, 'moves', (entry) => entry),
    updates: list(lists.updates, 'updates', ({ story, update }) => updateRow(story, update)),
    stories: list(lists.stories, 'stories', ({ story }) => storyRow(story)),
  };
}
