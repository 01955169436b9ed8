import { availableParallelism } from 'node:os';
import { compareSite, compareStory } from '../../check/published/compare.ts';
import type { SiteSubject } from '../../check/rule.ts';
import { siteRules } from '../../check/rules.ts';
import { planOf } from '../../check/site-plan.ts';
import type { Day, Instant } from '../../model/day.ts';
import { isError, sortProblems, type Problem } from '../../model/problem.ts';
import type { SitePlan } from '../../model/site-plan.ts';
import type { Withholding } from '../../model/withheld.ts';
import type { ParsedShared } from '../../parse/content.ts';
import type { Published } from '../published/read-published.ts';
import { lookAround, type Around } from './around.ts';
import type { Kept } from './cache.ts';
import { Children } from './children.ts';
import type { Folders, Stage, StoryJob } from './job.ts';
import { writeSharedStage } from './stage.ts';
import { isSettled, markOf } from './trust.ts';

/** What a check came to. */
export interface Checked {
  /** In reading order. */
  problems: Problem[];
  /** True where nothing stops a build. */
  clean: boolean;
  counts: Counts;
  /** The slugs of the stories that had to be read anew. */
  checked: string[];
  /** What texts say of being withheld, by path relative to content/: those that say anything. */
  fronts: Readonly<Record<string, Withholding>>;
  /** Tells every file that a site of this content has; absent where what all stories share could not be read. */
  plan?: () => SitePlan;
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
  /** Stories that could not be read whole, so that rules of stories could not be asked. */
  unread: number;
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
 *
 * That a story has not changed is known by the stamps of its files (see markOf), unless one of them was touched just
 * before the check that took the stamps. A build trusts nothing: it reads every byte of what it publishes.
 */
export class Checker {
  readonly #folders: Folders;
  readonly #children: Children;
  readonly #kept: Kept;
  readonly #stage: Stage | undefined;
  #published: Published | undefined;
  readonly #progress: Options['progress'];
  readonly #lanes = Math.min(availableParallelism(), 8);
  #around: Around | undefined;

  constructor(folders: Folders, options: Omit<Options, 'now'> = {}) {
    const { stage, published, kept = { engine: '', stories: {} }, progress } = options;
    this.#folders = folders;
    this.#stage = stage;
    this.#published = published;
    this.#progress = progress;
    this.#kept = kept;
    this.#children = new Children(this.#lanes);
  }

  /**
   * Checks everything for a moment. `changed` says in which files something else stands than at the last check, as
   * paths relative to content/, where no file was added or removed since. `published` is what was published before, where
   * that was not known when this was made. Throws only where a folder cannot be read.
   */
  async check(now: Instant, changed?: readonly string[], published = this.#published): Promise<Checked> {
    // eslint-disable-next-line no-restricted-syntax -- It decides what is read again, and nothing of what is built.
    const begun = Date.now();
    const before = changed?.every((path) => path.startsWith('stories/')) ? this.#around : undefined;
    const known = before?.setting.now === now ? before : undefined;
    this.#published = published;
    // Where this check ends before its time, the next one must not go on from it.
    this.#around = undefined;
    const around = known ?? (await lookAround(this.#children, this.#folders, now, this.#stage));
    const { stories, shared, setting, publicFiles } = around;
    const kept = Object.entries(this.#kept.stories);
    const there = kept.filter(([slug]) => stories.has(slug));
    if (there.length < kept.length) this.#kept.stories = Object.fromEntries(there);
    const edited = known && new Set(changed!.flatMap((path) => path.split('/')[1] ?? []));
    const queue = [...stories.keys()].filter((slug) => edited?.has(slug) ?? true);
    const checked = await this.#checkStories(queue, around, begun, edited !== undefined);
    this.#around = around;
    const done = Object.values(this.#kept.stories);
    const { slugs } = setting;
    const found = [
      ...around.problems,
      ...done.flatMap(({ problems }) => problems),
      ...(shared ? await this.#checkSite({ shared, publicFiles, slugs, now }) : []),
      ...(this.#published?.problems ?? []),
    ];
    const problems = sortProblems(found);
    const clean = !problems.some(isError);
    if (this.#stage && shared && (clean || this.#stage.drafts || this.#stage.faulty)) {
      await writeSharedStage(this.#stage, shared, done, slugs);
    }
    const counts = {
      files: around.files,
      stories: slugs.length,
      claims: done.reduce((sum, { uses }) => sum + (uses?.claim.length ?? 0), 0),
      anew: checked.length,
      unread: done.filter(({ outline }) => outline === undefined).length,
    };
    const fronts = Object.assign({}, ...done.map((story) => story.fronts ?? {})) as Checked['fronts'];
    return {
      problems,
      clean,
      counts,
      checked,
      fronts,
      ...(shared ? { plan: () => this.#plan(shared, publicFiles) } : {}),
    };
  }

  /** Ends the processes that it began. */
  close(): void {
    this.#children.close();
  }

  /** Checks stories side by side, so that no more of them are in memory than that. Gives those that had to be checked. */
  async #checkStories(slugs: readonly string[], around: Around, begun: number, certain: boolean): Promise<string[]> {
    const queue = slugs.values();
    const checked: string[] = [];
    let done = 0;
    const lane = async () => {
      for (const slug of queue) {
        if (await this.#story(slug, around, begun, certain)) checked.push(slug);
        this.#progress?.((done += 1), slugs.length);
      }
    };
    await Promise.all(Array.from({ length: 2 * this.#lanes }, lane));
    return checked;
  }

  /** Checks a story unless it has not changed; `certain` where it has. True where it had to be checked. */
  async #story(slug: string, { stories, setting, lost }: Around, begun: number, certain: boolean): Promise<boolean> {
    const { files, pictures, stamp, touched } = stories.get(slug)!;
    const known = this.#kept.stories[slug];
    const formers = this.#published?.stories.get(slug) ?? [];
    const markFor = (latest: Day = '') =>
      markOf({ around: setting.around, stamp, latest, now: setting.now, formers: formers.map(({ key }) => key) });
    const trusting = !certain && (this.#stage === undefined || this.#stage.drafts);
    if (trusting && known?.mark !== undefined && known.mark === markFor(known.latest)) return false;
    const job: StoryJob = { kind: 'story', setting, slug, files, pictures, refused: lost, formers: [] };
    const done = await this.#children.run({
      ...job,
      formers: await Promise.all(formers.map((former) => former.read())),
      ...(known === undefined ? {} : { known: known.digest }),
    });
    const mark = !certain && isSettled(touched, begun) ? markFor(done.latest) : undefined;
    this.#kept.stories[slug] = { ...(done.unchanged ? known! : done), mark };
    return !done.unchanged;
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
