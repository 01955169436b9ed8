import type { BlockNode } from './body.ts';
import { sourcesOf, speakersOf } from './claim.ts';
import type { Strikes } from './figure.ts';
import type { PageWeight } from './page-weight.ts';

/** About how many bytes blocks take of a compressed page, without their words. */
const bytes = {
  /** A marked phrase with its note; and one whose note stands on the page already. */
  noted: 29,
  marked: 12,
  figure: 4,
  /** A block that stands in a paragraph of its own and is none of those below. */
  block: 45,
  picture: 110,
  map: 470,
  place: 16,
  event: 10,
  /** A chart of strikes with its table, and each row of it; and where such a chart stands on the page already. */
  strikes: { first: 330, later: 110 },
  row: { first: 150, later: 95 },
  bar: 14,
} as const;

/** Puts a block with all that it draws on a page. What it names and there is not has no weight. */
export function weighBlock(page: PageWeight, node: BlockNode): void {
  const { name, inline, children } = node;
  const { id = '', claim = id, ...given } = valuesOf(node);
  page.styledFor(node);
  page.words(['title', 'alt', 'credit'].map((key) => given[key] ?? '').join(' '));
  // A list that a map encloses is the map’s own.
  page.text(children, name === 'LocatorMap');
  if (name === 'Claim') weighClaimMark(page, id);
  else if (name === 'Term') weighTerm(page, id);
  else if (name === 'Figure') page.add(bytes.figure);
  else if (name === 'LocatorMap') weighMap(page, listed(given['places']));
  else if (name === 'Timeline') weighTimeline(page);
  else if (name === 'Strikes') weighStrikes(page, listed(given['claims']));
  else if (name === 'ByRegion') weighBars(page, claim);
  else page.add(name === 'Plate' ? bytes.picture : inline ? 0 : bytes.block);
  if (name === 'Person') page.words(Object.values(own(page.story.shared.parties, id) ?? {}).join(' '));
  if (name === 'Quote') {
    const { text = '', translation = '' } = own(page.story.claims, claim)?.quote ?? {};
    page.words(`${text} ${translation} ${inline ? '' : speakers(page, claim)}`);
  }
}

/** Puts the chart of the strikes of some claims on a page: each count has a row, and a column of the table. */
export function weighStrikes(page: PageWeight, ids: readonly string[]): void {
  const counts = ids.flatMap((id) => strikesOf(page, id));
  if (counts.length === 0) return;
  const which = page.isFirst('Strikes') ? 'first' : 'later';
  page.add(bytes.strikes[which] + counts.length * bytes.row[which]);
  page.words(counts.map(({ label }) => label).join(' '));
}

/** Puts the count of a claim by place on a page. */
export function weighBars(page: PageWeight, id: string): void {
  const places = strikesOf(page, id).flatMap(({ by_region = {} }) => Object.keys(by_region));
  page.add(places.length * bytes.bar + (places.length > 0 ? bytes.block : 0));
  for (const place of places) weighPlace(page, place);
}

function weighClaimMark(page: PageWeight, id: string): void {
  const claim = own(page.story.claims, id);
  if (!claim || !page.isFirst(`Claim ${id}`)) {
    page.add(bytes.marked);
    return;
  }
  const publishers = sourcesOf(claim).map((source) => own(page.story.shared.sources, source)?.publisher ?? '');
  page.add(bytes.noted);
  page.words([id.replaceAll('-', ' '), speakers(page, id), ...publishers].join(' '));
  page.text(claim.why);
}

function weighTerm(page: PageWeight, id: string): void {
  const term = own(page.story.shared.terms, id);
  if (!term || !page.isFirst(`Term ${id}`)) return;
  page.add(bytes.noted);
  page.words(`${term.name} ${term.meaning}`);
}

function weighMap(page: PageWeight, places: readonly string[]): void {
  page.add(bytes.map + places.length * bytes.place);
  for (const id of places) weighPlace(page, id);
}

function weighPlace(page: PageWeight, id: string): void {
  const { name = '', note = '' } = own(page.story.shared.places, id) ?? {};
  page.words(`${name} ${note}`);
}

function weighTimeline(page: PageWeight): void {
  for (const { text, on = '', when = '' } of page.story.timeline) {
    page.add(bytes.event);
    page.words(`${on} ${when}`);
    page.text(text);
  }
}

function strikesOf(page: PageWeight, id: string): Strikes[] {
  const { figures, accounts = [] } = own(page.story.claims, id) ?? {};
  return [figures, ...accounts.map((account) => account.figures)].flatMap((named) =>
    Object.values(named ?? {}).flatMap((figure) => (figure.kind === 'strikes' ? [figure] : [])),
  );
}

function speakers(page: PageWeight, id: string): string {
  const claim = own(page.story.claims, id);
  const named = (claim ? speakersOf(claim) : []).map((party) => own(page.story.shared.parties, party));
  return named.map((party) => party?.short ?? party?.name ?? '').join(' ');
}

/** The attributes that have a value, as written. */
function valuesOf({ attributes }: BlockNode): Record<string, string> {
  const values = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== true);
  return Object.fromEntries(values);
}

function listed(ids = ''): string[] {
  return ids.split(',').map((id) => id.trim());
}

/** What an editor named may not be there, or be a name that every object has. */
function own<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
