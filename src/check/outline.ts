import { faultInLink } from '../model/address.ts';
import type { Instant } from '../model/day.ts';
import type { Outline } from '../model/outline.ts';
import { withheldAt, type Withheld, type Withholding } from '../model/withheld.ts';
import type { ParsedStory } from '../parse/content.ts';
import type { WrittenLink } from '../parse/links.ts';
import { headingsIn, marksIn } from './anchors.ts';
import { clearStory } from './cleared.ts';
import { textsOf } from './rule.ts';
import { usesOf } from './uses.ts';

/** A moment at which every embargo has ended. */
const atLast = '9999-12-31T23:59:59Z';

/** What the rest of a site needs to know of a story at a moment. */
export function outlineOf(story: ParsedStory, now: Instant): Outline {
  const { slug, index, updates, claims } = story;
  const published = clearStory(story, now);
  const promised = clearStory(story, atLast);
  const shown = published ?? promised;
  const all = Object.keys(claims.data);
  const uses = published && usesOf(published);
  return {
    slug,
    ...withholding(index.data, now),
    updates: updates.map(({ id, data, body }) => ({ id, ...withholding(data, now), marked: marksIn(body) })),
    related: (index.data.related ?? []).map((other, at) => ({ slug: other, at: index.yaml.placeOf(['related', at]) })),
    links: linksOf(story, published, promised),
    headings: headingsIn(index.body),
    marked: marksIn(index.body),
    claims: all,
    hidden: all.filter((id) => !Object.hasOwn(shown?.claims.data ?? {}, id)),
    topics: uses?.topic ?? [],
    parties: uses?.party ?? [],
  };
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
