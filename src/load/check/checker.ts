import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { hasPlace } from '../../check/content-places.ts';
import { compareSite, compareStory } from '../../check/published/compare.ts';
import type { SiteSubject } from '../../check/rule.ts';
import { siteRules, treeRules } from '../../check/rules.ts';
import { planOf } from '../../check/site-plan.ts';
import type { Instant } from '../../model/day.ts';
import { isError, sortProblems, type Problem } from '../../model/problem.ts';
import type { SitePlan } from '../../model/site-plan.ts';
import type { TreeEntry } from '../../model/tree.ts';
import type { Withholding } from '../../model/withheld.ts';
import { parseShared, type ContentFile, type ParsedShared } from '../../parse/content.ts';
import { addresses } from '../../site.ts';
import { readTree } from '../read-tree.ts';
import { readEngine, type Kept } from './cache.ts';
import { Children } from './children.ts';
import type { Published } from '../published/read-published.ts';
import type { Folders, Stage, StoryJob } from './job.ts';
import { writeSharedStage } from './stage.ts';

/** What a check came to. */
export interface Checked {
  /** In reading order. */
  problems: Problem[];
  /** True where nothing stops a build. */
  clean: boolean;
  counts: Counts;
  /** What texts say of being withheld, by path relative to content/: those that say anything. */
  fronts: Readonly<Record<string, Withholding>>;
  /** Every file that a site of this content has; absent where what all stories share could not be read. */
  plan?: SitePlan;
}

/** How much was checked. */
export interface Counts {
  /** Files of both trees. */
  files: number;
  stories: number;
  /** Claims that may be published. */
  claims: number;
  /** Stories that had to be read anew: the others had not changed since the last check. */
  anew: number;
}

/** How to check. */
export interface Options {
  now: Instant;
  /** What was published before: stories are held against it. */
  published?: Published;
  /** Where to leave what may be published. */
  stage?: Stage;
  /** What an earlier check came to: stories that have not changed since are not read again in full. */
  kept?: Kept;
  /** Called with how many stories of how many are done, whenever one is. */
  progress?: (done: number, of: number) => void;
}

/**
 * Checks a content folder and a public folder, with one parser for all who ask: the command, the build and the server
 * that shows pages while they are edited. It can be asked again and again, and then looks anew only at what changed.
 */
export class Checker {
  readonly #folders: Folders;
  readonly #children: Children;
  readonly #kept: Kept;
  readonly #stage: Stage | undefined;
  #published: Published | undefined;
  readonly #progress: Options['progress'];
  #around = '';
  #entries: { content: TreeEntry[]; public: TreeEntry[] } | undefined;

  constructor(folders: Folders, options: Omit<Options, 'now'> = {}) {
    const { stage, published, kept = { engine: '', stories: {} }, progress } = options;
    this.#folders = folders;
    this.#stage = stage;
    this.#published = published;
    this.#progress = progress;
    this.#kept = kept;
    this.#children = new Children(Math.min(availableParallelism(), 8));
  }

  /**
   * Checks everything for a moment. `changed` says in which files something else stands than at the last check, as
   * paths relative to content/, where no file was added or removed since. `published` is what was published before, where
   * that was not known when this was made. Throws only where a folder cannot be read.
   */
  async check(now: Instant, changed?: readonly string[], published = this.#published): Promise<Checked> {
    this.#published = published;
    const folders = this.#folders;
    this.#entries = (changed && this.#entries) ?? (await readTrees(folders));
    const { content, public: shown } = this.#entries;
    const entries = [...content, ...shown];
    const groups = storiesIn(content);
    const slugs = [...groups.keys()];
    const files = filesOf(content).filter((path) => /^[a-z]+\.yaml$/.test(path));
    const job = { folders, now, refused: [] };
    const shared = await this.#children.run({ ...job, kind: 'shared', files });
    const seen = filesOf(shown);
    const publicFiles = seen.length > 0 ? [await this.#children.run({ ...job, kind: 'public', files: seen })] : [];
    const around = createHash('sha256')
      .update(JSON.stringify([await readEngine(), shared.digest, slugs, addresses.absolute(addresses.front())]))
      .digest('hex');
    const lost = shared.problems.filter(({ code }) => code === 'E-PARSER').map(({ file }) => file);
    const same = (slug: string) => changed?.every((path) => !path.startsWith(`stories/${slug}/`)) === true;
    let done = 0;
    const begun = [...groups].map(async ([slug, group]) => {
      const known = this.#kept.stories[slug] && same(slug) && around === this.#around;
      const story = { ...job, ...group, slug, slugs, around, kind: 'story', refused: lost, shared: files } as const;
      const anew = known ? false : await this.#story({ ...story, formers: [] });
      this.#progress?.((done += 1), groups.size);
      return anew;
    });
    this.#around = around;
    const checked = await Promise.all(begun);
    this.#kept.stories = Object.fromEntries(Object.entries(this.#kept.stories).filter(([slug]) => groups.has(slug)));
    const stories = Object.values(this.#kept.stories);
    const together = shared.problems.some(isError) ? undefined : await this.#parseShared(files);
    const found = [
      ...treeRules.flatMap((rule) => rule.check({ entries })),
      ...shared.problems,
      ...publicFiles.flatMap(({ problems }) => problems),
      ...stories.flatMap(({ problems }) => problems),
      ...(together ? await this.#checkSite({ shared: together, publicFiles: seen, slugs, now }) : []),
      ...(this.#published?.problems ?? []),
    ];
    const problems = sortProblems(found);
    const clean = !problems.some(isError);
    if (this.#stage && together && (clean || this.#stage.drafts)) {
      await writeSharedStage(this.#stage, together, stories, slugs);
    }
    const counts = {
      files: entries.filter(({ kind }) => kind === 'file').length,
      stories: slugs.length,
      claims: stories.reduce((sum, { uses }) => sum + (uses?.claim.length ?? 0), 0),
      anew: checked.filter((fresh) => fresh).length,
    };
    const fronts = Object.assign({}, ...stories.map((story) => story.fronts ?? {})) as Checked['fronts'];
    return { problems, clean, counts, fronts, ...(together ? { plan: this.#plan(together, seen) } : {}) };
  }

  /** Ends the processes that it began. */
  close(): void {
    this.#children.close();
  }

  /** Checks a story unless it has not changed. True where it had to be checked. */
  async #story(job: StoryJob): Promise<boolean> {
    const known = this.#kept.stories[job.slug]?.digest;
    const formers = this.#published?.stories.get(job.slug) ?? [];
    const done = await this.#children.run({
      ...job,
      formers: await Promise.all(formers.map((former) => former.read())),
      ...(known === undefined ? {} : { known }),
      ...(this.#stage ? { stage: this.#stage } : {}),
    });
    if (done.unchanged) return false;
    this.#kept.stories[job.slug] = done;
    return true;
  }

  #plan({ redirects }: ParsedShared, publicFiles: readonly string[]): SitePlan {
    const stories = Object.entries(this.#kept.stories);
    return planOf({
      outlines: stories.flatMap(([, { outline }]) => outline ?? []),
      publicFiles,
      redirects: redirects.data,
      pictures: Object.fromEntries(stories.map(([slug, { pictures }]) => [slug, pictures ?? []])),
    });
  }

  /** The shared files again, in this process: a child has shown that they do no harm. */
  async #parseShared(paths: readonly string[]): Promise<ParsedShared | undefined> {
    const read = paths.map(async (path): Promise<ContentFile> => ({
      path,
      text: await readFile(join(this.#folders.content, path), 'utf8'),
    }));
    return parseShared(await Promise.all(read)).data;
  }

  async #checkSite(site: Omit<SiteSubject, 'outlines'>): Promise<Problem[]> {
    const stories = Object.values(this.#kept.stories);
    const subject = { ...site, outlines: stories.flatMap(({ outline }) => outline ?? []) };
    const found = siteRules.flatMap((rule) => rule.check(subject));
    if (!this.#published) return found;
    const { redirects, gone } = this.#published;
    const formers = await Promise.all(gone.map((former) => former.read()));
    const pages = [
      ...stories.flatMap((story) => story.pages ?? []),
      ...compareStory(formers, undefined, site.now).pages,
    ];
    return [...found, ...compareSite({ redirects, pages }, subject)];
  }
}

/** Checks both folders once. */
export async function checkFolders(folders: Folders, { now, ...options }: Options): Promise<Checked> {
  const checker = new Checker(folders, options);
  try {
    return await checker.check(now);
  } finally {
    checker.close();
  }
}

async function readTrees(folders: Folders): Promise<{ content: TreeEntry[]; public: TreeEntry[] }> {
  const [content, shown] = await Promise.all([
    readTree('content', folders.content),
    readTree('public', folders.public),
  ]);
  return { content, public: shown };
}

function filesOf(entries: readonly TreeEntry[]): string[] {
  return entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}

/** The texts and pictures of each story, by its slug. What has no place in a story is told by the rules of trees. */
function storiesIn(entries: readonly TreeEntry[]): Map<string, Pick<StoryJob, 'files' | 'pictures'>> {
  const groups = new Map<string, Pick<StoryJob, 'files' | 'pictures'>>();
  for (const path of filesOf(entries)) {
    const [, slug, text, picture] =
      /^stories\/([^/]+)\/(?:((?:updates\/)?[^/]+\.(?:mdx|yaml))|(images\/[^/]+\.(?:png|jpe?g|webp|avif)))$/.exec(
        path,
      ) ?? [];
    if (slug === undefined) continue;
    const group = groups.get(slug) ?? { files: [], pictures: [] };
    groups.set(slug, group);
    if (text !== undefined && hasPlace(path)) group.files.push(path);
    if (picture !== undefined) group.pictures.push(path);
  }
  return groups;
}
