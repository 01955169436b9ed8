import { renamedTo } from '../check/published/renamed.ts';
import { countWords, textIn } from '../model/body.ts';
import { sourcesOf } from '../model/claim.ts';
import type { Shared, StoryRecord } from '../model/story.ts';
import { standingIds } from '../model/standing.ts';
import type { Change, Changes, StoryChanges } from './change.ts';
import { compareFiles } from './compare-files.ts';
import { compareStory, inOrder } from './compare-story.ts';
import { compareMaps, keysOf, type Pair, type Tellings } from './compare-values.ts';
import { comparePages } from './pages.ts';
import type { SiteState } from './site-state.ts';

/** Values that hold no figure of a claim. */
const plain: Tellings = { before: { claims: {} }, after: { claims: {} } };

/** Everything that a reader would see otherwise. Both sides hold only what may be published. */
export function compareSites(sites: Pair<SiteState>): Changes {
  const { before, after } = sites;
  const pages = comparePages(sites);
  const moved = movesOf(sites, pages.pages.gone);
  const stories = Object.values(after.stories).flatMap((story): StoryChanges[] => {
    const formerly = moved.get(story.slug);
    const was = before.stories[formerly ?? story.slug];
    if (before.unread.includes(story.slug)) return [{ ...headOf(story), state: 'unread', changes: [] }];
    if (!was) return [{ ...headOf(story), state: 'new', size: sizeOf(story), changes: [] }];
    const changes = inOrder([
      ...compareStory({ before: was, after: story }),
      ...compareSources(sites, { before: was, after: story }),
    ]);
    if (changes.length === 0 && formerly === undefined) return [];
    return [{ ...headOf(story), state: 'changed', ...(formerly === undefined ? {} : { formerly }), changes }];
  });
  const followed = new Set(moved.values());
  const gone = Object.values(before.stories)
    .filter(({ slug }) => !after.stories[slug] && !followed.has(slug))
    .map((story): StoryChanges => ({ ...headOf(story), state: 'gone', size: sizeOf(story), changes: [] }));
  return {
    ...pages,
    files: compareFiles({ before: before.files, after: after.files }),
    stories: [...stories, ...gone],
    shared: compareShared(sites),
    site: compareSite(sites),
  };
}

function headOf({ slug, title }: StoryRecord): Pick<StoryChanges, 'slug' | 'title'> {
  return { slug, title };
}

function sizeOf({ claims, updates, deepLook }: StoryRecord): NonNullable<StoryChanges['size']> {
  const all = Object.values(claims);
  const counts = standingIds.map((id) => [id, all.filter(({ standing }) => standing === id).length] as const);
  return {
    claims: Object.fromEntries(counts.filter(([, count]) => count > 0)),
    updates: updates.length,
    words: countWords(textIn(deepLook)),
  };
}

/** The former slugs of stories, by those that they have now: where a redirect tells it, or nearly all claims are the same. */
function movesOf({ before, after }: Pair<SiteState>, gone: Changes['pages']['gone']): Map<string, string> {
  const named = (story: StoryRecord) => ({ slug: story.slug, claims: Object.keys(story.claims) });
  const fresh = Object.values(after.stories).filter(({ slug }) => !before.stories[slug]);
  const left = Object.values(before.stories).filter(({ slug }) => !after.stories[slug]);
  const moves = left.flatMap((story) => {
    const to = gone.find(({ from }) => from === `/stories/${story.slug}/`)?.to;
    const told = fresh.find(({ slug }) => to === `/stories/${slug}/`)?.slug;
    const now = told ?? renamedTo(named(story), fresh.map(named));
    return now === undefined ? [] : [[now, story.slug] as const];
  });
  return new Map(moves);
}

/** The sources that a story names and did not name, and the other way round. */
function compareSources({ before, after }: Pair<SiteState>, stories: Pair<StoryRecord>): Change[] {
  const [was, is] = [namedIn(stories.before), namedIn(stories.after)];
  return [
    ...[...is.difference(was)].map((id): Change => {
      return { kind: 'source', of: [id], is: sourceWords(id, after.shared?.shared) };
    }),
    ...[...was.difference(is)].map((id): Change => {
      return { kind: 'source', of: [id], was: sourceWords(id, before.shared?.shared) };
    }),
  ];
}

function namedIn({ byline, claims, corrections }: StoryRecord): Set<string> {
  const logged = corrections.flatMap(({ source, cite }) => [...(source === undefined ? [] : [source]), ...cite]);
  return new Set([byline.source, ...Object.values(claims).flatMap(sourcesOf), ...logged]);
}

function sourceWords(id: string, shared: Shared | undefined): string {
  const source = shared?.sources[id];
  if (!source) return id;
  const { publisher, date, title, supports, url } = source;
  return [publisher, date, title ?? supports, url].filter((part) => part !== undefined).join(', ');
}

/** What has changed of the entries that stories share. Which sources came and went is told with their stories. */
function compareShared({ before, after }: Pair<SiteState>): Change[] {
  const [was, is] = [before.shared?.shared, after.shared?.shared];
  if (!was || !is) return [];
  return (Object.keys(is) as (keyof Shared)[]).flatMap((list) =>
    keysOf({ before: was[list], after: is[list] }).flatMap((id) => {
      const [one, other] = [was[list][id], is[list][id]];
      if (one && other) return compareMaps([list, id], { before: one, after: other }, plain, { but: ['id'] });
      return list === 'sources' ? [] : compareNames([list, id], { before: one, after: other });
    }),
  );
}

function compareNames(of: string[], { before, after }: Pair<Shared[keyof Shared][string] | undefined>): Change[] {
  const nameOf = (entry: object) => ('name' in entry ? String(entry.name) : '');
  return [{ kind: 'other', of, ...(before ? { was: nameOf(before) } : {}), ...(after ? { is: nameOf(after) } : {}) }];
}

/** What has changed of who publishes the site. */
function compareSite({ before, after }: Pair<SiteState>): Change[] {
  const [was, is] = [before.shared?.site, after.shared?.site];
  return was && is ? compareMaps([], { before: was, after: is }, plain) : [];
}
