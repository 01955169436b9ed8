import { addressesAt } from '../addresses.ts';
import { followMoves, type Moves } from '../model/redirect.ts';
import type { Changes, GonePage } from './change.ts';
import type { Pair } from './compare-values.ts';
import type { SiteState } from './site-state.ts';
import { keyOf } from './told.ts';

const addresses = addressesAt('', '/');

/** The addresses of the pages that content makes, below the site’s root. */
export function pagesOf({ stories, shared }: SiteState): string[] {
  const { topics = {}, parties = {} } = shared?.shared ?? {};
  return [
    ...Object.values(stories).flatMap(({ slug, updates }) => [
      addresses.story(slug),
      ...(updates.length > 0 ? [addresses.updates(slug)] : []),
      ...updates.map(({ id }) => addresses.update(slug, id)),
    ]),
    ...Object.keys(topics).map((id) => addresses.topic(id)),
    ...Object.keys(parties).map((id) => addresses.party(id)),
  ];
}

/** Which pages came and went, and where the addresses of those lead; and what else redirects lead anew. */
export function comparePages({ before, after }: Pair<SiteState>): Pick<Changes, 'pages' | 'redirects'> {
  const [was, is] = [new Set(pagesOf(before)), new Set(pagesOf(after))];
  const known = isKnown(before);
  const redirects = after.shared?.redirects ?? [];
  const moves = followMoves(redirects);
  const gone = [...was.difference(is)].map((from): GonePage => ({ from, ...endOf(from, moves) }));
  const left = new Set(gone.map(({ from }) => from));
  const told = new Set((before.shared?.redirects ?? []).map(keyOf));
  const fresh = redirects.filter((entry) => !told.has(keyOf(entry)) && !left.has(entry.from));
  return {
    pages: { added: [...is.difference(was)].filter(known), gone },
    redirects: fresh.map(({ from }) => ({ from, ...endOf(from, moves) })),
  };
}

/** Tells whether it is known that a page was not there: of what could not be read, it is not. */
function isKnown({ unread, shared, stories }: SiteState): (path: string) => boolean {
  const folders = unread.map((slug) => addresses.story(slug));
  const isNew = unread.length === 0 && (shared !== undefined || Object.keys(stories).length === 0);
  return (path) => !folders.some((folder) => path.startsWith(folder)) && (isNew || path.startsWith('/stories/'));
}

/** Where an address leads in the end, or why it is gone. */
function endOf(from: string, { from: entries, ends }: Moves): Pick<GonePage, 'to' | 'gone'> {
  const entry = entries.get(from);
  const end = entry && ends.get(entry);
  if (!end) return {};
  return 'to' in end ? { to: end.to } : { gone: end.gone };
}
