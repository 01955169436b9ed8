import { rm } from 'node:fs/promises';
import type { Compared } from '../changes/change.ts';
import { compareSites } from '../changes/compare-sites.ts';
import { jsonChanges } from '../changes/json.ts';
import { markdownSummary } from '../changes/markdown/summary.ts';
import { emptySite, type PublicFile, type SiteState } from '../changes/site-state.ts';
import { embargoesBetween, heldTexts } from '../check/held-back.ts';
import type { Environment } from '../environment.ts';
import type { Checked } from '../load/check/checked.ts';
import type { Baseline } from '../load/published/baseline.ts';
import { GitError } from '../load/published/git-error.ts';
import { readBaseline, unknownFrom, type Unknown } from '../load/published/history.ts';
import type { PublishedOptions } from '../load/published/options.ts';
import { writeTree } from '../load/published/write-tree.ts';
import { temporaryFolder } from '../load/temporary-folder.ts';
import type { Instant } from '../model/day.ts';
import { describeFiles } from '../release/manifest.ts';
import { readSiteState } from './read-site-state.ts';

/** The content, or what it is to be compared with, cannot be read. */
export class UnreadableError extends Error {
  override name = 'UnreadableError';
}

/** Reads what readers see now and what they would see, and tells how that differs. Throws an UnreadableError. */
export async function readChanges(
  { contentFolder, publicFolder, now }: Environment,
  options: PublishedOptions,
  format: 'markdown' | 'json',
): Promise<string> {
  const folders = { content: contentFolder, public: publicFolder };
  const baseline = await readBaseline(contentFolder, options).catch(unknownFrom);
  if (baseline && 'unknown' in baseline) throw unreadable(baseline);
  // What a release published is told for its moment. A branch is compared as it would be built now: that an embargo
  // has ended since is no change of the branch that leads to it.
  const onBranch = options.against === undefined && options.base !== undefined;
  const at = onBranch ? now! : baseline?.at;
  const { state: before, filesUnread } =
    baseline && at !== undefined ? await readBefore(baseline, publicFolder, at) : { state: emptySite };
  const after = await readSiteState(folders, { now: now! });
  if (!after.checked.clean) {
    throw new UnreadableError(
      'The content has errors, so that nothing of it would be published: npm run check:content',
    );
  }
  const files = await describeFiles(publicFolder).catch(() => undefined);
  const changes = compareSites({ before, after: { ...after.state, ...(files && { files }) } });
  const compared: Compared = {
    ...(baseline ? { name: baseline.name, at: baseline.at } : {}),
    ...countWithheld(after.checked, now!),
    ...(filesUnread === undefined ? {} : { filesUnread }),
  };
  return format === 'json' ? jsonChanges(changes, compared) : markdownSummary(changes, compared);
}

function unreadable({ unknown, fix }: Unknown): UnreadableError {
  return new UnreadableError(`It cannot be known what readers see now: ${unknown}. ${fix}`);
}

/** What was published. In a clone without old contents, the files of public/ may be missing: `filesUnread` says so. */
async function readBefore(
  baseline: Baseline,
  publicFolder: string,
  at: Instant,
): Promise<{ state: SiteState; filesUnread?: string }> {
  const folder = temporaryFolder('before');
  try {
    await writeTree(baseline, folder).catch((error: unknown) => {
      throw unreadable(unknownFrom(error));
    });
    const { state } = await readSiteState({ content: folder, public: publicFolder }, { now: at, faulty: true });
    const files = await readFiles(baseline, publicFolder);
    if (files instanceof GitError) return { state, filesUnread: files.message };
    return { state: { ...state, ...(files && { files }) } };
  } finally {
    baseline.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The files of public/ as they were; undefined where the folder stands in no repository, or in another one. What git
 * answers where it has not all of them is given back: all else can be told without them.
 */
async function readFiles(baseline: Baseline, publicFolder: string): Promise<PublicFile[] | GitError | undefined> {
  const beside = await baseline.beside(publicFolder);
  if (!beside) return undefined;
  const folder = temporaryFolder('before');
  try {
    await writeTree(beside, folder);
    return await describeFiles(folder);
  } catch (error) {
    if (error instanceof GitError) return error;
    throw error;
  } finally {
    beside.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many texts are held back. */
function countWithheld({ fronts }: Checked, now: Instant): Pick<Compared, 'drafts' | 'embargoes'> {
  return {
    drafts: heldTexts(fronts).filter(({ draft }) => draft).length,
    embargoes: embargoesBetween(fronts, { since: now, now }).coming.length,
  };
}
