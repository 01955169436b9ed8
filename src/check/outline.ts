import { faultInLink } from '../model/address.ts';
import { claimsMarkedIn } from '../model/body.ts';
import { sourcesOf } from '../model/claim.ts';
import type { Instant } from '../model/day.ts';
import { splitLedger } from '../model/ledger-parts.ts';
import { planDeepLook, type DeepLookPlan } from '../model/deep-look-parts.ts';
import type { Outline } from '../model/outline.ts';
import type { Surroundings } from '../model/story-weight.ts';
import { withheldAt, type Withheld, type Withholding } from '../model/withheld.ts';
import type { ParsedShared, ParsedStory } from '../parse/content.ts';
import { joinClaims, joinShared, joinStory } from '../parse/join.ts';
import type { WrittenLink } from '../parse/links.ts';
import { headingsIn } from './anchors.ts';
import { clearStory, whenAllEmbargoesEnd } from './cleared.ts';
import { textsOf } from './rule.ts';
import { usesOf } from './uses.ts';

/** What the rest of a site needs to know of a story at a moment. `shared` is what it shares with others, where that could be read. */
export function outlineOf(story: ParsedStory, now: Instant, shared: ParsedShared | undefined): Outline {
  const { slug, index, updates, claims } = story;
  const published = clearStory(story, now);
  const promised = clearStory(story, whenAllEmbargoesEnd);
  const shown = published ?? promised;
  const all = Object.keys(claims.data);
  const uses = published && usesOf(published);
  const { party: parties, place: places, source: sources, term: terms, topic: topics } = usesOf(story);
  return {
    slug,
    ...withholding(index.data, now),
    updates: updates.map(({ id, data, body }) => ({ id, ...withholding(data, now), marked: claimsMarkedIn(body) })),
    related: (index.data.related ?? []).map((other, at) => ({ slug: other, at: index.yaml.placeOf(['related', at]) })),
    links: linksOf(story, published, promised),
    deepLookParts: shown && shared ? deepLookOf(shown, shared).parts.length : 1,
    headings: headingsIn(index.body),
    marked: claimsMarkedIn(index.body),
    claims: all,
    hidden: all.filter((id) => !Object.hasOwn(shown?.claims.data ?? {}, id)),
    olderClaims: shown && shared ? olderClaims(shown, shared) : [],
    names: { parties, places, sources, terms, topics },
    quoted: shared ? quotedIn(story, shared) : [],
    topics: uses?.topic ?? [],
    parties: uses?.party ?? [],
  };
}

/** On which pages the Deep Look of a story will stand. */
export function deepLookOf(story: ParsedStory, shared: ParsedShared): DeepLookPlan {
  return planDeepLook(surroundingsOf(story, shared));
}

/** A story with what it shares with others, as its pages print them. */
export function surroundingsOf(story: ParsedStory, shared: ParsedShared): Surroundings {
  return { ...joinStory(story), shared: joinShared(shared) };
}

function olderClaims(story: ParsedStory, { sources, places }: ParsedShared): string[][] {
  const named = { sources: sources.data, places: places.data };
  const [, ...older] = splitLedger(Object.values(joinClaims(story.claims)), named);
  return older.reverse().map(({ items }) => items.map(({ claim }) => claim.id));
}

/** The pairs of a source and a claim of which the source keeps the words that the pages print beside it. */
function quotedIn({ claims, corrections }: ParsedStory, { sources }: ParsedShared): Outline['quoted'] {
  const cited = [
    ...Object.entries(claims.data).map(([id, claim]) => [id, sourcesOf(claim)] as const),
    ...corrections.data.map(({ claim, cite }) => [claim, cite] as const),
  ];
  const quotes = (id: string) => (Object.hasOwn(sources.data, id) && sources.data[id]?.quotes) || {};
  const pairs = cited.flatMap(([claim, ids]) =>
    ids.filter((id) => Object.hasOwn(quotes(id), claim)).map((id): [string, string] => [id, claim]),
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

function withholding(front: Withholding, now: Instant): { withheld?: Withheld; until?: Instant } {
  const withheld = withheldAt(now, front);
  const { embargo } = front;
  return {
    ...(withheld === undefined ? {} : { withheld }),
    ...(withheld === 'embargo' && embargo !== undefined ? { until: embargo } : {}),
  };
}

/** The links of all texts that are no drafts. */
function linksOf(story: ParsedStory, published?: ParsedStory, promised?: ParsedStory): Outline['links'] {
  const open = new Set(siteLinks(published).map(({ link }) => link));
  return siteLinks(promised).map(({ file, link }) => {
    const until = open.has(link) ? undefined : embargoOf(story, file);
    return { file, ...link, ...(until === undefined ? {} : { until }) };
  });
}

function siteLinks(story: ParsedStory | undefined): { file: string; link: WrittenLink }[] {
  return (story ? textsOf(story) : []).flatMap(({ file, links }) =>
    links.filter(({ href }) => href.startsWith('/') && !faultInLink(href)).map((link) => ({ file, link })),
  );
}

/** The embargo before which a text of a story is not published: its own, the story’s, or the last of those that tell it. */
function embargoOf({ index, updates }: ParsedStory, file: string): Instant | undefined {
  const own = updates.filter((update) => update.file === file);
  const fronts = [index, ...(own.length > 0 ? own : file === index.file ? [] : updates)];
  const embargoes = fronts.flatMap(({ data: { draft, embargo } }) => (draft || embargo === undefined ? [] : [embargo]));
  return embargoes.sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
