import type { Claim } from '../model/claim.ts';
import { standingList, type StandingId } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import { titleOfPart, viewPartLinks, type PartLink } from './date-parts.ts';
import { viewDay, type DayView } from './day-view.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { ledgerParts, standingFragment } from './ledger-address.ts';
import { viewLedgerClaim, type LedgerClaim } from './ledger-claim.ts';
import { countWords, listWords } from './words.ts';

/** The claims of one standing, newest first. */
export interface LedgerGroup {
  /** Fragment id. */
  id: string;
  standing: StandingId;
  glyph: string;
  word: string;
  meaning: string;
  /** 8 claims; or, in a part of a ledger, 3 of 8 claims. */
  count: string;
  claims: LedgerClaim[];
}

/** All that a page of a ledger prints. */
export interface LedgerPage {
  head: HeadOptions;
  story: Link;
  /** 30 claims */
  count: string;
  groups: LedgerGroup[];
  /** Counts of the whole ledger, each leading to its group on this page. */
  key: { glyph: string; words: string; href: string }[];
  parts: PartLink[];
  covers: DayView;
  standingsHref: string;
  changesHref: string;
}

/** Prepares a page of a story’s ledger: the newest claims, or the older part of that number. */
export function viewLedger(story: Story, part?: number): LedgerPage {
  const parts = ledgerParts(story);
  const claims = parts.find(({ number }) => number === part)!.items.map(({ claim }) => claim);
  const all = Object.values(story.claims);
  const groups = standingList.map(({ id, glyph, word, meaning }): LedgerGroup => {
    const isIn = (claim: Claim) => claim.standing === id;
    const own = claims.filter(isIn);
    const total = countWords(all.filter(isIn).length, 'claim');
    return {
      id: standingFragment(story, id),
      standing: id,
      glyph,
      word,
      meaning,
      count: parts.length > 1 ? `${own.length} of ${total}` : total,
      claims: own.map((claim) => viewLedgerClaim(story, claim)),
    };
  });
  const key = groups.map(({ id, standing, glyph, word }) => ({
    glyph,
    words: `${all.filter((claim) => claim.standing === standing).length} ${word.toLowerCase()}`,
    href: `#${id}`,
  }));
  const links = viewPartLinks(parts, part, (number) => addresses.claims(story.slug, number));
  return {
    head: {
      title: titleOfPart(`All claims: ${story.short_title}`, links),
      description: `Who says each claim of this story, and where it can be checked: ${listWords(key.map(({ words }) => words))}.`,
      canonicalPath: addresses.claims(story.slug, part),
    },
    story: { words: story.short_title, href: addresses.story(story.slug) },
    count: countWords(all.length, 'claim'),
    groups,
    key,
    parts: links,
    covers: viewDay(story.covers_to),
    standingsHref: `${addresses.about()}#standings`,
    changesHref: addresses.changes(story.slug),
  };
}
