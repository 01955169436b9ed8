import type { Claim } from '../model/claim.ts';
import type { Correction } from '../model/correction.ts';
import type { TimelineEvent } from '../model/event.ts';
import type { Shared, StoryRecord } from '../model/story.ts';
import type { Parsed } from './collector.ts';
import type { ParsedShared, ParsedStory } from './content.ts';
import type { Path } from './yaml.ts';

/** What all stories share, each entry with its id. */
export function joinShared(parsed: ParsedShared): Shared {
  return {
    parties: withIds(parsed.parties.data),
    places: withIds(parsed.places.data),
    sources: withIds(parsed.sources.data),
    terms: withIds(parsed.terms.data),
    topics: withIds(parsed.topics.data),
  };
}

/** One story as a whole: its files joined, prose as trees. */
export function joinStory(parsed: ParsedStory): StoryRecord {
  return {
    ...(told(parsed.index) as unknown as Omit<StoryRecord, 'slug'>),
    slug: parsed.slug,
    deepLook: parsed.index.body,
    claims: joinClaims(parsed.claims),
    timeline: told(parsed.timeline) as unknown as TimelineEvent[],
    corrections: told(parsed.corrections) as unknown as Correction[],
    updates: parsed.updates
      .map(({ id, data, body }) => ({ ...data, id, body }))
      .sort((a, b) => (a.night < b.night ? 1 : -1)),
    pictures: parsed.pictures,
  };
}

/** The claims of a story, each with its id, prose as trees. */
export function joinClaims(claims: ParsedStory['claims']): Record<string, Claim> {
  return withIds(told(claims) as unknown as Record<string, Omit<Claim, 'id'>>);
}

function withIds<T extends object>(entries: Record<string, T>): Record<string, T & { id: string }> {
  return Object.fromEntries(Object.entries(entries).map(([id, entry]) => [id, { id, ...entry }]));
}

/** The data of a file with a tree in place of each prose field. */
function told<T>({ data, prose }: Parsed<T>): T {
  const copy = structuredClone(data);
  for (const { path, body } of prose) {
    const parent = path.slice(0, -1).reduce<unknown>(step, copy) as Record<PropertyKey, unknown>;
    parent[path.at(-1)!] = body;
  }
  return copy;
}

function step(at: unknown, key: Path[number]): unknown {
  return (at as Record<PropertyKey, unknown>)[key];
}
