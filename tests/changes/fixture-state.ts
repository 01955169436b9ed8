import { clearShared, clearStory } from '../../src/check/cleared.ts';
import { usesOf } from '../../src/check/uses.ts';
import { compareSites } from '../../src/changes/compare-sites.ts';
import type { Changes } from '../../src/changes/change.ts';
import type { SiteState } from '../../src/changes/site-state.ts';
import { joinShared, joinStory } from '../../src/parse/join.ts';
import { parseContent, type ContentFolder } from '../../src/parse/content.ts';
import { fixtureNow, readFixture } from '../fixtures/river-flood.ts';

/** All that may be published of a content folder, as a stage would hold it. */
export function stateOf(content: ContentFolder, now = fixtureNow): SiteState {
  const { shared, stories, problems } = parseContent(content);
  if (!shared || problems.length > 0) throw new Error(JSON.stringify(problems));
  const cleared = stories.flatMap((story) => clearStory(story, now) ?? []);
  return {
    shared: {
      site: shared.site.data,
      shared: clearShared(joinShared(shared), cleared.map(usesOf)),
      redirects: shared.redirects.data,
    },
    stories: Object.fromEntries(cleared.map((story) => [story.slug, joinStory(story)])),
    unread: [],
  };
}

/** What changes for readers where the fixture becomes another content folder. */
export async function changesTo(edited: ContentFolder, now = fixtureNow): Promise<Changes> {
  return compareSites({ before: stateOf(await readFixture()), after: stateOf(edited, now) });
}

/** Nothing changes. */
export const nothing: Changes = {
  pages: { added: [], gone: [] },
  redirects: [],
  files: [],
  stories: [],
  shared: [],
  site: [],
};
