import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteState } from '../changes/site-state.ts';
import type { Checked } from '../load/check/checked.ts';
import { checkFolders } from '../load/check/checker.ts';
import type { Folders, Stage } from '../load/check/job.ts';
import { readStagedShared, readStagedStories } from '../load/check/stage.ts';
import { temporaryFolder } from '../load/temporary-folder.ts';
import type { Instant } from '../model/day.ts';
import type { StoryRecord } from '../model/story.ts';
import { withheldAt } from '../model/withheld.ts';

/**
 * Reads all that may be published of a content folder at a moment, through the check and its children: content of
 * others is parsed nowhere else. With `faulty` what has errors is read as well, as far as it can be.
 */
export async function readSiteState(
  folders: Folders,
  { now, faulty = false }: { now: Instant; faulty?: boolean },
): Promise<{ state: SiteState; checked: Checked }> {
  const folder = temporaryFolder('changes');
  try {
    const stage: Stage = { folder, drafts: false, ...(faulty ? { faulty: true as const } : {}) };
    const checked = await checkFolders(folders, { now, stage });
    const staged = await Array.fromAsync(readStagedStories(folder)).catch(() => []);
    // A folder may have a name that every other object knows: constructor.
    const stories = Object.create(null) as Record<string, StoryRecord>;
    for (const [slug, { record }] of staged) stories[slug] = record;
    const shared = await readStagedShared(folder).catch(() => undefined);
    const withheld = (slug: string) => withheldAt(now, checked.fronts[`stories/${slug}/index.mdx`] ?? {}) !== undefined;
    const unread = (await slugsIn(folders.content)).filter((slug) => !stories[slug] && !withheld(slug));
    return { state: { stories, unread, ...(shared ? { shared } : {}) }, checked };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function slugsIn(content: string): Promise<string[]> {
  const entries = await readdir(join(content, 'stories'), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
