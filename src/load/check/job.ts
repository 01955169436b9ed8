import type { FormerFiles } from '../../check/published/former.ts';
import type { FormerPages } from '../../model/former.ts';
import type { Day, Instant } from '../../model/day.ts';
import type { Outline } from '../../model/outline.ts';
import type { Problem } from '../../model/problem.ts';
import type { Uses } from '../../check/uses.ts';
import type { Withholding } from '../../model/withheld.ts';

/** Where the two trees stand on disk: absolute paths. */
export interface Folders {
  content: string;
  public: string;
}

/** Where a check leaves what may be published, as the pages need it: one file for each story. */
export interface Stage {
  /** Absolute path. */
  folder: string;
  /** True while developing: drafts and what is under embargo are staged too, marked as such. */
  drafts: boolean;
  /** True where what has errors is left too, as far as it can be read: to be compared, never to be published. */
  faulty?: true;
}

/** The files that all stories share, or the files of public/. */
export interface FilesJob {
  kind: 'shared' | 'public';
  folders: Folders;
  /** Files that brought down an earlier run, to be left alone. */
  refused: string[];
  /** Paths relative to their tree. */
  files: string[];
}

/** What is the same for all stories of a check: a child is told it once. */
export interface Setting {
  folders: Folders;
  now: Instant;
  /** Paths of the files that all stories share. */
  shared: string[];
  /** Changes with everything that the check of any story depends on beside its own files. */
  around: string;
  stage?: Stage;
}

/** One story with its texts and pictures. */
export interface StoryJob {
  kind: 'story';
  setting: Setting;
  slug: string;
  /** Files that brought down an earlier run, to be left alone. */
  refused: string[];
  /** Paths of its texts, relative to content/. */
  files: string[];
  /** Paths of its pictures, relative to content/. */
  pictures: string[];
  /** The digest of the last check of the story: where nothing has changed, nothing is done. */
  known?: string;
  /** The story as it was published, where it was another. */
  formers: FormerFiles[];
}

/** A piece of work that a child process does, so that nothing it reads can bring down the check. */
export type Job = FilesJob | StoryJob;

/** A job on its way to a child: without the setting, where that is the one that the child was told last. */
export type SentJob = FilesJob | (Omit<StoryJob, 'setting'> & { setting?: Setting });

/** What came of a job. */
export interface Done {
  problems: Problem[];
  /** Of the files that were read. */
  digest: string;
  /** True where the digest is the known one: the other fields are empty. */
  unchanged?: true;
  /** The last day that a text of the story names; one that never comes where it has an embargo. */
  latest?: Day;
  /** What others need to know of a story, where it could be read. */
  outline?: Outline;
  /** What the published part of a story names. */
  uses?: Uses;
  /** What texts of a story say of being withheld, by path: those that say anything. */
  fronts?: Record<string, Withholding>;
  /** The names of the files in which the pictures of the published part of a story are published. */
  pictures?: string[];
  /** The addresses that a story had when it was published, where it was another. */
  pages?: FormerPages[];
}

/** What a child tells: what came of the job, or the error with which it ended. Which file it reads is in its note. */
export type Message = { done: Done } | { failed: string };
