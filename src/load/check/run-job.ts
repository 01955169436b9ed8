import { createHash } from 'node:crypto';
import { checkStory } from '../../check/check.ts';
import { clearStory } from '../../check/cleared.ts';
import { outlineOf } from '../../check/outline.ts';
import { compareStory } from '../../check/published/compare.ts';
import { usesOf } from '../../check/uses.ts';
import { isInstant, type Day, type Instant } from '../../model/day.ts';
import { pictureFiles } from '../../model/picture.ts';
import { isError, type Problem } from '../../model/problem.ts';
import type { StoryRecord } from '../../model/story.ts';
import type { Tree } from '../../model/tree.ts';
import { withheldAt, type Withheld, type Withholding } from '../../model/withheld.ts';
import { parseShared, parseStory, type ParsedShared, type ParsedStory } from '../../parse/content.ts';
import { joinStory } from '../../parse/join.ts';
import { addresses } from '../../site.ts';
import type { Done, FilesJob, Job, StoryJob } from './job.ts';
import { digestPictures, judgeDocuments, judgePictures, judgeTexts, readBytes } from './read-files.ts';
import { stageStory } from './stage.ts';
import { nowOf } from './trust.ts';

type Report = (file: string) => void;

/** Does one job. `report` is called with each file before it is read, and with a story’s name before its rules are. */
export function runJob(job: Job, report: Report): Promise<Done> {
  return job.kind === 'story' ? checkOneStory(job, report) : checkFiles(job, report);
}

async function checkFiles({ kind, folders, files, refused }: FilesJob, report: Report): Promise<Done> {
  const tree: Tree = kind === 'shared' ? 'content' : 'public';
  const place = { tree, folder: folders[tree], report };
  const asked = files.filter((path) => !refused.includes(path));
  const isPicture = (path: string) => /\.(png|jpe?g|webp|avif)$/i.test(path);
  const isDocument = (path: string) => /\.(woff2|ico|pdf)$/.test(path);
  const bytes = readBytes(
    place,
    asked.filter((path) => !isPicture(path) && !isDocument(path)),
  );
  const texts = judgeTexts(place, bytes);
  const { problems } = await judgePictures(place, asked.filter(isPicture));
  problems.push(...judgeDocuments(place, asked.filter(isDocument)));
  const unread = { refused: [...refused, ...texts.refused], report };
  const parsed = kind === 'shared' ? parseShared(texts.files, unread).problems : [];
  return { problems: [...texts.problems, ...problems, ...parsed], digest: digestOf('', bytes) };
}

async function checkOneStory(job: StoryJob, report: Report): Promise<Done> {
  const { slug, setting } = job;
  const { folders, now, stage } = setting;
  const place = { tree: 'content', folder: folders.content, report } as const;
  const asked = (paths: readonly string[]) => paths.filter((path) => !job.refused.includes(path));
  const bytes = readBytes(place, asked(job.files));
  const originals = digestPictures(place, asked(job.pictures));
  const latest = latestDayIn(bytes);
  const around = [setting.around, nowOf(latest, now), JSON.stringify(job.formers)].join('\n');
  const digest = digestOf(around, bytes, originals);
  if (digest === job.known) return { problems: [], digest, latest, unchanged: true };
  const texts = judgeTexts(place, bytes);
  const { pictures, problems: ofPictures } = await judgePictures(place, asked(job.pictures));
  const refused = [...job.refused, ...texts.refused];
  const parsed = parseStory(slug, { files: texts.files, pictures }, { refused, report });
  report(`stories/${slug}/index.mdx`);
  const shared = sharedOf(job);
  const story = parsed.data;
  const found = story && shared ? checkStory(story, shared, now, addresses.absolute(addresses.front())) : [];
  const compared = compareStory(job.formers, story, now, shared);
  const all = [...texts.problems, ...ofPictures, ...parsed.problems, ...found, ...compared.problems];
  const problems = inDrafts(all, slug, now, parsed.fronts);
  const cleared = story && clearStory(story, now);
  if (stage) {
    const staged = stage.drafts ? story : cleared;
    const fit = stage.faulty || !problems.some(isError);
    await stageStory(stage, slug, digest, fit && staged ? recordOf(now, staged) : undefined);
  }
  return {
    problems,
    digest,
    latest,
    ...(story ? { outline: outlineOf(story, now, shared) } : {}),
    ...(cleared ? { uses: usesOf(cleared), pictures: publishedPictures(cleared) } : {}),
    fronts: withholdingIn(parsed.fronts),
    ...(compared.pages.length > 0 ? { pages: compared.pages } : {}),
  };
}

function publishedPictures({ pictures }: ParsedStory): string[] {
  return Object.values(pictures).flatMap((picture) => pictureFiles(picture).map(({ name }) => name));
}

/** What front matters say of being withheld, and no other word of them: those that say anything. */
function withholdingIn(fronts: Readonly<Record<string, Withholding>>): Record<string, Withholding> {
  const told = Object.entries(fronts).flatMap(([file, { draft, embargo }]): [string, Withholding][] => {
    const until = typeof embargo === 'string' && isInstant(embargo) ? { embargo } : {};
    return draft === true || 'embargo' in until ? [[file, { draft: draft === true, ...until }]] : [];
  });
  return Object.fromEntries(told);
}

/** A digest of files, and of what their check depends on beside them. */
function digestOf(around: string, ...files: ReadonlyMap<string, Uint8Array>[]): string {
  const hash = createHash('sha256').update(around);
  for (const [path, bytes] of files.flatMap((some) => [...some]))
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

/** The last day that texts name, whatever it is the day of; one that never comes where one is under embargo. */
function latestDayIn(texts: ReadonlyMap<string, Uint8Array>): Day {
  let latest = '';
  for (const bytes of texts.values()) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (/^embargo:/m.test(text)) return '9999-99-99';
    for (const day of text.match(/\d{4}-\d{2}-\d{2}/g) ?? []) if (day > latest) latest = day;
  }
  return latest;
}

/** Problems in drafts, marked as such. An embargo is none: it ends by itself, so that all must be well before. */
function inDrafts(
  problems: readonly Problem[],
  slug: string,
  now: Instant,
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
function sharedOf({ setting: { around, folders, shared }, refused }: StoryJob): ParsedShared | undefined {
  if (lastShared?.key !== around) {
    const place = { tree: 'content', folder: folders.content, report: () => undefined } as const;
    const bytes = readBytes(place, shared);
    const texts = judgeTexts(place, bytes);
    const unread = { refused: [...refused, ...texts.refused] };
    lastShared = { key: around, data: parseShared(texts.files, unread).data };
  }
  return lastShared.data;
}

/** What pages need of a story. While developing, the title of what is withheld says so wherever it is printed. */
function recordOf(now: Instant, story: ParsedStory): StoryRecord {
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
