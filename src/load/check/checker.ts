import { availableParallelism } from 'node:os';
import { Outlines } from '../../check/outlines.ts';
import type { Day, Instant } from '../../model/day.ts';
import { isError, sortProblems } from '../../model/problem.ts';
import type { Published } from '../published/read-published.ts';
import { lookAround, type Around } from './around.ts';
import type { Kept } from './cache.ts';
import { checkSite } from './check-site.ts';
import { countsOf, frontsOf, type Checked } from './checked.ts';
import { Children } from './children.ts';
import type { Folders, Stage, StoryJob } from './job.ts';
import type { Options } from './options.ts';
import { planStories } from './plan-stories.ts';
import { writeSharedStage } from './stage.ts';
import { isSettled, markOf } from './trust.ts';

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
  /** Of the stories of the last check. */
  #outlines = new Outlines();

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
    const { stories, shared, publicFiles } = around;
    const slugs = [...stories.keys()];
    const kept = Object.entries(this.#kept.stories);
    const there = kept.filter(([slug]) => stories.has(slug));
    if (there.length < kept.length) this.#kept.stories = Object.fromEntries(there);
    const edited = known && new Set(changed!.flatMap((path) => path.split('/')[1] ?? []));
    const queue = slugs.filter((slug) => edited?.has(slug) ?? true);
    const checked = await this.#checkStories(queue, around, begun, edited !== undefined);
    this.#around = around;
    const done = Object.values(this.#kept.stories);
    if (known) this.#learn(checked);
    else this.#outlines = new Outlines(done.flatMap(({ outline }) => outline ?? []));
    const site = shared && { shared, publicFiles, slugs, now, outlines: this.#outlines };
    const problems = sortProblems([
      ...around.problems,
      ...done.flatMap((story) => story.problems),
      ...(site ? await checkSite(site, done, this.#published) : []),
      ...(this.#published?.problems ?? []),
    ]);
    const clean = !problems.some(isError);
    if (this.#stage && shared && (clean || this.#stage.drafts || this.#stage.faulty)) {
      await writeSharedStage(this.#stage, shared, done, slugs);
    }
    return {
      problems,
      clean,
      counts: countsOf(done, around.files, checked.length),
      checked,
      fronts: frontsOf(done),
      ...(site ? { plan: () => planStories(site, this.#kept.stories) } : {}),
    };
  }

  /** Ends the processes that it began. */
  close(): void {
    this.#children.close();
  }

  /** Takes the outlines of stories that were checked anew in place of those of the last check. */
  #learn(checked: readonly string[]): void {
    for (const slug of checked) {
      const { outline } = this.#kept.stories[slug]!;
      if (outline) this.#outlines.put(outline);
      else this.#outlines.remove(slug);
    }
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
