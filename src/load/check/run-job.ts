import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { checkStory } from '../../check/check.ts';
import { clearStory } from '../../check/cleared.ts';
import { outlineOf } from '../../check/outline.ts';
import { pictureRules } from '../../check/rules.ts';
import { usesOf } from '../../check/uses.ts';
import { isError, type Problem } from '../../model/problem.ts';
import type { Picture } from '../../model/picture.ts';
import type { StoryRecord } from '../../model/story.ts';
import type { Tree } from '../../model/tree.ts';
import { withheldAt, type Withheld, type Withholding } from '../../model/withheld.ts';
import { parseShared, parseStory, type ParsedShared, type ParsedStory } from '../../parse/content.ts';
import { joinStory } from '../../parse/join.ts';
import { readPicture } from '../read-picture.ts';
import type { Done, FilesJob, Job, Stage, StoryJob } from './job.ts';
import { hashFrom, readTexts } from './read-files.ts';

/** Does one job. `report` is called with each file before it is read, and with a story’s name before its rules are. */
export function runJob(job: Job, report: (file: string) => void): Promise<Done> {
  return job.kind === 'story' ? checkOneStory(job, report) : checkFiles(job, report);
}

async function checkFiles({ kind, folders, files, refused }: FilesJob, report: (file: string) => void): Promise<Done> {
  const tree: Tree = kind === 'shared' ? 'content' : 'public';
  const hash = hashFrom('');
  const isPicture = (path: string) => /\.(png|jpe?g|webp|avif)$/i.test(path);
  const texts = files.filter((path) => !isPicture(path) && !/\.(woff2|ico|pdf)$/.test(path));
  const read = await readTexts(tree, folders[tree], texts, refused, hash, report);
  const pictures = await readPictures(tree, folders[tree], files.filter(isPicture), refused, report);
  const parsed = kind === 'shared' ? parseShared(read.files, { refused: read.refused, report }).problems : [];
  return { problems: [...read.problems, ...pictures.problems, ...parsed], digest: hash.digest('hex') };
}

async function checkOneStory(job: StoryJob, report: (file: string) => void): Promise<Done> {
  const { folders, slug, now, refused, slugs } = job;
  const hash = hashFrom(job.around);
  const read = await readTexts('content', folders.content, job.files, refused, hash, report);
  const pictures = await readPictures('content', folders.content, job.pictures, refused, report);
  hash.update(JSON.stringify([pictures.read, read.files.some(({ text }) => dependsOn(now, text)) ? now : '']));
  const digest = hash.digest('hex');
  if (digest === job.known) return { problems: [], digest, unchanged: true };
  const parsed = parseStory(slug, { files: read.files, pictures: pictures.read }, { refused: read.refused, report });
  report(`stories/${slug}/index.mdx`);
  const shared = await sharedOf(job);
  const story = parsed.data;
  const found = story && shared ? checkStory(story, shared, slugs, now) : [];
  const all = [...read.problems, ...pictures.problems, ...parsed.problems, ...found];
  const problems = inDrafts(all, slug, now, parsed.fronts);
  const cleared = story && clearStory(story, now);
  if (job.stage) {
    const staged = job.stage.drafts ? story : cleared;
    await writeStaged(job.stage, slug, digest, problems.some(isError) ? undefined : staged && recordOf(job, staged));
  }
  return {
    problems,
    digest,
    ...(story ? { outline: outlineOf(story, now) } : {}),
    ...(cleared ? { uses: usesOf(cleared) } : {}),
  };
}

/** True where a text names a day that is near a moment or after it, or an embargo: its check may end another way later. */
function dependsOn(now: string, text: string): boolean {
  const yesterday = new Date(Date.parse(now) - 2 * 86_400_000).toISOString().slice(0, 10);
  return /^embargo:/m.test(text) || (text.match(/\d{4}-\d{2}-\d{2}/g) ?? []).some((day) => day >= yesterday);
}

/** Problems in drafts, marked as such. An embargo is none: it ends by itself, so that all must be well before. */
function inDrafts(
  problems: readonly Problem[],
  slug: string,
  now: string,
  fronts: Record<string, Withholding>,
): Problem[] {
  const isDraft = (file: string) => {
    const front = fronts[file];
    return front !== undefined && withheldAt(now, front) === 'draft';
  };
  const whole = isDraft(`stories/${slug}/index.mdx`);
  return problems.map((problem) => (whole || isDraft(problem.file) ? { ...problem, draft: true } : problem));
}

let lastShared: { key: string; data: ParsedShared | undefined } | undefined;

/** What all stories share, parsed once for all stories of a run. */
async function sharedOf({ around, folders, shared, refused }: StoryJob): Promise<ParsedShared | undefined> {
  if (lastShared?.key !== around) {
    const { files, refused: unread } = await readTexts(
      'content',
      folders.content,
      shared,
      refused,
      hashFrom(''),
      () => undefined,
    );
    lastShared = { key: around, data: parseShared(files, { refused: unread }).data };
  }
  return lastShared.data;
}

async function readPictures(
  tree: Tree,
  folder: string,
  paths: readonly string[],
  refused: readonly string[],
  report: (file: string) => void,
): Promise<{ read: Record<string, Picture>; problems: Problem[] }> {
  const read: Record<string, Picture> = {};
  const problems: Problem[] = [];
  for (const path of paths) {
    if (refused.includes(path)) continue;
    report(path);
    const file = join(folder, path);
    const { bytes, digest, facts } = await readPicture(file);
    const told = { tree, path, bytes, ...(facts ? { picture: facts } : {}) };
    problems.push(...pictureRules.flatMap((rule) => rule.check(told)));
    if (facts) read[path] = { name: basename(path), file, digest, width: facts.width, height: facts.height };
  }
  return { read, problems };
}

/** What pages need of a story. While developing, the title of what is withheld says so wherever it is printed. */
function recordOf({ now }: StoryJob, story: ParsedStory): StoryRecord {
  const record = joinStory(story);
  const mark = markFor(withheldAt(now, story.index.data));
  return {
    ...record,
    title: mark + record.title,
    short_title: mark + record.short_title,
    updates: record.updates.map((update) => ({ ...update, title: markFor(withheldAt(now, update)) + update.title })),
  };
}

function markFor(withheld: Withheld | undefined): string {
  return withheld === undefined ? '' : withheld === 'draft' ? 'Draft: ' : 'Under embargo: ';
}

/** Puts a story on the stage, with copies of its pictures; or takes it off where there is none. */
async function writeStaged({ folder }: Stage, slug: string, digest: string, record?: StoryRecord): Promise<void> {
  const [file, pictures] = [join(folder, 'stories', `${slug}.json`), join(folder, 'pictures', slug)];
  await Promise.all([file, pictures].map((path) => rm(path, { recursive: true, force: true })));
  if (!record) return;
  const copied = Object.entries(record.pictures).map(async ([name, picture]) => {
    const copy = join(pictures, basename(name));
    await mkdir(pictures, { recursive: true });
    await cp(picture.file, copy);
    return [name, { ...picture, file: copy }] as const;
  });
  const staged = { ...record, pictures: Object.fromEntries(await Promise.all(copied)) };
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify({ digest, record: staged }));
}
