import type { Body } from '../model/body.ts';
import type { Instant } from '../model/day.ts';
import type { Shared } from '../model/story.ts';
import { withheldAt } from '../model/withheld.ts';
import type { Parsed } from '../parse/collector.ts';
import type { ParsedStory } from '../parse/content.ts';
import { namedIn, type Uses } from './uses.ts';

/** A moment after every embargo: what is withheld then is a draft. */
export const whenAllEmbargoesEnd: Instant = '9999-12-31T23:59:59Z';

/**
 * A story with only what may be published at a moment; undefined where the story itself is withheld. With a withheld
 * update go the claims that only such updates tell, and the pictures that only they place.
 */
export function clearStory(story: ParsedStory, now: Instant): ParsedStory | undefined {
  if (withheldAt(now, story.index.data) !== undefined) return undefined;
  const updates = story.updates.filter(({ data }) => withheldAt(now, data) === undefined);
  const published = claimsTold({ ...story, updates });
  const told = claimsTold(story);
  const cleared = Object.keys(story.claims.data).filter((id) => published.has(id) || !told.has(id));
  const pictures = new Set(namedIn(bodiesOf({ ...story, updates }), 'picture'));
  return {
    ...story,
    updates,
    claims: only(story.claims, new Set(cleared)),
    pictures: Object.fromEntries(Object.entries(story.pictures).filter(([name]) => pictures.has(name))),
  };
}

/**
 * What all stories share, without what no published story names: it may belong to a draft. Of a source that stays, so do
 * the words that support a published claim.
 */
export function clearShared(shared: Shared, uses: readonly Uses[]): Shared {
  const namesOf = (kind: keyof Uses) => new Set(uses.flatMap((one) => one[kind]));
  const keep = <T>(entries: Record<string, T>, names: ReadonlySet<string>): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).filter(([id]) => names.has(id)));
  const claims = namesOf('claim');
  const sources = Object.entries(keep(shared.sources, namesOf('source'))).map(([id, { quotes, ...source }]) => {
    const kept = keep(quotes ?? {}, claims);
    return [id, { ...source, ...(Object.keys(kept).length > 0 ? { quotes: kept } : {}) }] as const;
  });
  return {
    parties: keep(shared.parties, namesOf('party')),
    places: keep(shared.places, namesOf('place')),
    sources: Object.fromEntries(sources),
    terms: keep(shared.terms, namesOf('term')),
    topics: keep(shared.topics, namesOf('topic')),
  };
}

/** The claims that a story’s texts, lists and other files name, and those that the words of these name in turn. */
function claimsTold(story: ParsedStory): Set<string> {
  const { index, timeline, corrections, claims, updates } = story;
  const told = new Set([
    ...namedIn(bodiesOf(story), 'claim'),
    ...index.data.quick_look.flatMap((point) => point.claims),
    ...timeline.data.flatMap((event) => event.claims),
    ...corrections.data.map(({ claim }) => claim),
    ...updates.flatMap(({ data }) => data.claims),
  ]);
  for (const id of told) {
    const words = claims.prose.filter(({ path }) => path[0] === id).map(({ body }) => body);
    for (const other of namedIn(words, 'claim')) told.add(other);
  }
  return told;
}

/** The texts of a story, and the fields of its files that hold prose, without those of its claims. */
function bodiesOf({ index, timeline, corrections, updates }: ParsedStory): Body[] {
  const fields = [index, timeline, corrections].flatMap(({ prose }) => prose);
  return [...[index, ...updates].map(({ body }) => body), ...fields.map(({ body }) => body)];
}

function only<T>(parsed: Parsed<Record<string, T>>, ids: ReadonlySet<string>): Parsed<Record<string, T>> {
  const data = Object.fromEntries(Object.entries(parsed.data).filter(([id]) => ids.has(id)));
  return { ...parsed, data, prose: parsed.prose.filter(({ path }) => ids.has(String(path[0]))) };
}
