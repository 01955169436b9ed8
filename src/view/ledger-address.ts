import { fragments } from '../addresses.ts';
import { claimsMarkedIn } from '../model/body.ts';
import type { DatePart } from '../model/date-parts.ts';
import { splitLedger, type LedgerEntry } from '../model/ledger-parts.ts';
import type { StandingId } from '../model/standing.ts';
import type { Story } from '../model/story.ts';
import type { Update } from '../model/update.ts';
import { addresses } from '../site.ts';
import { toldAddress } from './deep-look-address.ts';
import { updatesByClaim } from './mentions.ts';

/** How a story’s claims lie on its pages, worked out once for each story. */
interface Layout {
  parts: DatePart<LedgerEntry>[];
  /** The part of the ledger in which each claim stands. */
  partOf: Map<string, number | undefined>;
  /** Ids of the claims that the Deep Look marks. */
  deepLook: Set<string>;
  /** The newest conflict update that marks each claim. */
  updateOf: Map<string, Update>;
}

const layouts = new WeakMap<Story, Layout>();

/** The pages of a story’s ledger, the newest first. */
export function ledgerParts(story: Story): DatePart<LedgerEntry>[] {
  return layoutOf(story).parts;
}

/** Address of a claim in its story’s ledger, in whichever part that stands. */
export function claimAddress(story: Story, id: string): string {
  return `${addresses.claims(story.slug, layoutOf(story).partOf.get(id))}#${id}`;
}

/** Address of the claims of one standing in a story’s ledger. */
export function standingAddress(story: Story, id: StandingId): string {
  return `${addresses.claims(story.slug)}#${standingFragment(story, id)}`;
}

/** Fragment id of a standing in a ledger. */
export function standingFragment(story: Story, id: StandingId): string {
  return fragments.standing(id, Object.hasOwn(story.claims, id));
}

/**
 * Address of the phrase that marks a claim: on the story’s own page, which is at `page`, or on whichever page of the Deep
 * Look or of an older conflict update prints it; undefined where no text marks it.
 */
export function phraseAddress(story: Story, id: string, page = addresses.story(story.slug)): string | undefined {
  const { deepLook, updateOf } = layoutOf(story);
  const update = updateOf.get(id);
  const place = fragments.claim(id);
  if (deepLook.has(id) || (update && update === story.updates[0])) return toldAddress(story, place, page);
  return update && `${addresses.update(story.slug, update.id)}#${place}`;
}

function layoutOf(story: Story): Layout {
  const known = layouts.get(story);
  if (known) return known;
  const parts = splitLedger(Object.values(story.claims), story.shared);
  const layout = {
    parts,
    partOf: new Map(parts.flatMap(({ number, items }) => items.map(({ claim }) => [claim.id, number] as const))),
    deepLook: new Set(claimsMarkedIn(story.deepLook)),
    updateOf: updatesByClaim(story),
  };
  layouts.set(story, layout);
  return layout;
}
