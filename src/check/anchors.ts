import { fragments, fragmentsOf } from '../addresses.ts';
import type { Body } from '../model/body.ts';
import type { Outline } from '../model/outline.ts';
import { standingIds } from '../model/standing.ts';
import { suggest } from '../parse/suggest.ts';

/** The ids of the headings of a text. That of the footnotes is none to lead to. */
export function headingsIn(body: Body): string[] {
  return body.flatMap((node) =>
    node.type === 'element' && /^h[1-6]$/.test(node.tagName) && node.properties['id'] !== undefined
      ? [String(node.properties['id'])]
      : [],
  );
}

/**
 * The fragments to which a link may lead on a page of a story; undefined where it has no such page. `below` is what
 * follows the story’s own address: nothing, `claims/`, … Of a story under embargo, the pages that it will have. A place of
 * the Deep Look is one of each page that prints any of that: a link is led to the page that has it.
 */
export function anchorsOn(story: Outline, below: string): string[] | undefined {
  switch (below) {
    case '':
      return [...new Set([fragments.quickLook, ...deepLook(story), ...newestNight(story)])];
    case 'quick-look/':
      return [fragments.quickLook];
    case 'updates/':
      return [];
    case 'changes/':
      return ['corrections', 'log', 'standings'];
    default:
      if (deepLookPages(story).includes(below)) return deepLook(story);
      return (
        ledgerParts(story).find((part) => part.below === below)?.places ??
        shownUpdates(story)
          .find(({ id }) => below === `updates/${id}/`)
          ?.marked.map(fragments.claim)
      );
  }
}

/** The pages of a story’s ledger, the newest first, each with its places: every standing, and the claims that it lists. */
function ledgerParts({ claims, hidden, olderClaims }: Outline): { below: string; places: string[] }[] {
  const older = new Set(olderClaims.flat());
  const newest = claims.filter((id) => !hidden.includes(id) && !older.has(id));
  const all = new Set([...older, ...newest]);
  const standings = standingIds.map((id) => fragments.standing(id, all.has(id)));
  return [
    { below: 'claims/', places: [...standings, ...newest] },
    ...olderClaims.map((ids, at) => ({ below: `claims/${at + 1}/`, places: [...standings, ...ids] })).reverse(),
  ];
}

/** What follows a story’s own address in the addresses of its pages. */
export function pagesBelow(story: Outline): string[] {
  const updates = shownUpdates(story).map(({ id }) => `updates/${id}/`);
  const ledger = ledgerParts(story).map(({ below }) => below);
  return ['', 'quick-look/', ...deepLookPages(story), 'updates/', ...updates, ...ledger, 'changes/'];
}

/** The pages of the Deep Look, the first without a number. */
function deepLookPages({ deepLookParts }: Outline): string[] {
  return Array.from({ length: deepLookParts }, (_, at) => `deep-look/${at === 0 ? '' : `${at + 1}/`}`);
}

function deepLook(story: Outline): string[] {
  return [fragments.deepLook, ...fragmentsOf(story)];
}

/** What the story’s own page has of its updates: it prints the newest in full. */
function newestNight(story: Outline): string[] {
  const [newest] = shownUpdates(story).sort((a, b) => (a.id < b.id ? 1 : -1));
  return newest ? [fragments.update, ...newest.marked.map(fragments.claim)] : [];
}

function shownUpdates({ updates, withheld: whole }: Outline): Outline['updates'] {
  return updates.filter(({ withheld }) => withheld === undefined || withheld === whole);
}

/**
 * How to mend that a page has no place of a name, in a sentence. `known` are the places that it has; `elsewhere` is the
 * whole address of such a place on another page of the same story.
 */
export function mendFragment(fragment: string, known: readonly string[], elsewhere?: string): string {
  const meant = known.find((place) => place === fragments.claim(fragment) || fragments.claim(place) === fragment);
  if (meant !== undefined) return `Did you mean “${meant}”?`;
  return elsewhere === undefined ? suggest(fragment, known) : `Write “${elsewhere}”.`;
}
