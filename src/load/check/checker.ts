import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compareSite, compareStory } from '../../check/published/compare.ts';
import type { SiteSubject } from '../../check/rule.ts';
import { siteRules, treeRules } from '../../check/rules.ts';
import type { Day, Instant } from '../../model/day.ts';
import { isError, sortProblems, type Problem } from '../../model/problem.ts';
import type { TreeEntry } from '../../model/tree.ts';
import { parseShared, type ContentFile, type ParsedShared } from '../../parse/content.ts';
import { readTree, type StampedEntry } from '../read-tree.ts';
import { readEngine, type Kept } from './cache.ts';
import { Children } from './children.ts';
import type { Published } from '../published/read-published.ts';
import type { Folders, Setting, Stage, StoryJob } from './job.ts';
import { writeSharedStage } from './stage.ts';
import { storiesIn, type StoryFiles } from './story-files.ts';
import { isSettled, markOf } from './trust.ts';

/** What a check came to. */
export interface Checked {
  /** In reading order. */
  problems: Problem[];
  /** True where nothing stops a build. */
  clean: boolean;
  counts: Counts;
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
}

/** What was found of the files beside those of stories: good for as long as none of them changes. */
interface Around {
  content: StampedEntry[];
  entries: StampedEntry[];
  stories: Map<string, StoryFiles>;
  /** Paths of the files that all stories share. */
  files: string[];
  publicFiles: string[];
  shared: ParsedShared | undefined;
  problems: Problem[];
  setting: Setting;
  /** The shared files of which a child was lost. */
  lost: string[];
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
  readonly #published: Published | undefined;
  readonly #lanes = Math.min(availableParallelism(), 8);
  #around: Around | undefined;

  constructor(folders: Folders, { stage, published, kept = { engine: '', stories: {} } }: Omit<Options, 'now'> = {}) {
    this.#folders = folders;
    this.#stage = stage;
    this.#published = published;
    this.#kept = kept;
    this.#children = new Children(this.#lanes);
  }

  /**
   * Checks everything for a moment. `changed` says in which files something else stands than at the last check, as
   * paths relative to content/, where no file was added or removed since. Throws only where a folder cannot be read.
   */
  async check(now: Instant, changed?: readonly string[]): Promise<Checked> {
    // eslint-disable-next-line no-restricted-syntax -- It decides what is read again, and nothing of what is built.
    const begun = Date.now();
    const known = changed?.every((path) => path.startsWith('stories/')) ? this.#around : undefined;
    const around = known?.setting.now === now ? known : await this.#lookAround(now);
    this.#around = around;
    const { stories, shared, setting, publicFiles, entries } = around;
    const edited = around === known ? new Set(changed!.flatMap((path) => path.split('/')[1] ?? [])) : undefined;
    if (Object.keys(this.#kept.stories).some((slug) => !stories.has(slug))) {
      const there = Object.entries(this.#kept.stories).filter(([slug]) => stories.has(slug));
      this.#kept.stories = Object.fromEntries(there);
    }
    const queue = [...(edited ?? stories.keys())].filter((slug) => stories.has(slug));
    const anew = await this.#checkStories(queue, around, begun, edited !== undefined);
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
    if (this.#stage && shared && (clean || this.#stage.drafts)) {
      await writeSharedStage(this.#stage, shared, done, slugs);
    }
    const counts = {
      files: entries.filter(({ kind }) => kind === 'file').length,
      stories: slugs.length,
      claims: done.reduce((sum, { uses }) => sum + (uses?.claim.length ?? 0), 0),
      anew,
    };
    return { problems, clean, counts };
  }

  /** Reads both trees, and what stands in them beside stories. */
  async #lookAround(now: Instant): Promise<Around> {
    const folders = this.#folders;
    const [content, shown] = await Promise.all([
      readTree('content', folders.content),
      readTree('public', folders.public),
    ]);
    const entries = [...content, ...shown];
    const stories = storiesIn(content);
    const slugs = [...stories.keys()];
    const files = filesOf(content).filter((path) => /^[a-z]+\.yaml$/.test(path));
    const publicFiles = filesOf(shown);
    const shared = await this.#children.run({ kind: 'shared', folders, refused: [], files });
    const seen =
      publicFiles.length > 0
        ? await this.#children.run({ kind: 'public', folders, refused: [], files: publicFiles })
        : undefined;
    const around = hash('sha256', JSON.stringify([await readEngine(), shared.digest, slugs]));
    return {
      content,
      entries,
      stories,
      files,
      publicFiles,
      shared: shared.problems.some(isError) ? undefined : await this.#parseShared(files),
      problems: [
        ...treeRules.flatMap((rule) => rule.check({ entries })),
        ...shared.problems,
        ...(seen?.problems ?? []),
      ],
      setting: { folders, now, slugs, shared: files, around, ...(this.#stage ? { stage: this.#stage } : {}) },
      lost: shared.problems.filter(({ code }) => code === 'E-PARSER').map(({ file }) => file),
    };
  }

  /** Checks stories side by side, so that no more of them are in memory than are being checked. Gives how many were. */
  async #checkStories(slugs: readonly string[], around: Around, begun: number, certain: boolean): Promise<number> {
    const queue = slugs.values();
    let anew = 0;
    const lane = async () => {
      for (const slug of queue) if (await this.#story(slug, around, begun, certain)) anew += 1;
    };
    await Promise.all(Array.from({ length: 2 * this.#lanes }, lane));
    return anew;
  }

  /** Ends the processes that it began. */
  close(): void {
    this.#children.close();
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

function filesOf(entries: readonly TreeEntry[]): string[] {
  return entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
}
