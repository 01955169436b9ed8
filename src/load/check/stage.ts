import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { clearShared } from '../../check/cleared.ts';
import { withoutResting } from '../../check/resting-redirects.ts';
import type { Redirect } from '../../model/redirect.ts';
import type { SiteInfo } from '../../model/site.ts';
import type { Shared, StoryRecord } from '../../model/story.ts';
import type { ParsedShared } from '../../parse/content.ts';
import { joinShared } from '../../parse/join.ts';
import type { Done, Stage } from './job.ts';

/** What all pages share, as a stage holds it. */
export interface StagedShared {
  site: SiteInfo;
  shared: Shared;
  redirects: Redirect[];
}

/** A story as a stage holds it; the digest changes whenever the story does. */
export interface StagedStory {
  digest: string;
  record: StoryRecord;
}

/** Puts a story on the stage, with copies of its pictures; or takes it off where there is none. */
export async function stageStory({ folder }: Stage, slug: string, digest: string, record?: StoryRecord): Promise<void> {
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

/** Puts on a stage what all stories share, and takes off it the stories that are no more. */
export async function writeSharedStage(
  { folder, drafts }: Stage,
  parsed: ParsedShared,
  stories: readonly Done[],
  slugs: readonly string[],
): Promise<void> {
  const all = joinShared(parsed);
  const used = stories.flatMap(({ uses }) => uses ?? []);
  const staged: StagedShared = {
    site: parsed.site.data,
    shared: drafts ? all : clearShared(all, used),
    redirects: withoutResting(
      parsed.redirects.data,
      stories.flatMap(({ outline }) => outline ?? []),
    ),
  };
  await mkdir(join(folder, 'stories'), { recursive: true });
  const wanted = new Set(slugs.map((slug) => `${slug}.json`));
  const gone = (await readdir(join(folder, 'stories'))).filter((file) => !wanted.has(file));
  await Promise.all(gone.map((file) => rm(join(folder, 'stories', file))));
  await writeFile(join(folder, 'shared.json'), JSON.stringify(staged));
}

/** Reads what all pages share from a stage. */
export async function readStagedShared(folder: string): Promise<StagedShared> {
  return JSON.parse(await readFile(join(folder, 'shared.json'), 'utf8')) as StagedShared;
}

/** The slugs of the stories on a stage, sorted. */
export async function stagedSlugs(folder: string): Promise<string[]> {
  return (await readdir(join(folder, 'stories'))).map((file) => file.replace(/\.json$/, '')).sort();
}

/** Reads the stories of a stage one after the other, by their slugs: all of them, or those that are asked for. */
export async function* readStagedStories(
  folder: string,
  asked?: ReadonlySet<string>,
): AsyncGenerator<[string, StagedStory]> {
  for (const slug of await stagedSlugs(folder)) {
    if (asked?.has(slug) === false) continue;
    const text = await readFile(join(folder, 'stories', `${slug}.json`), 'utf8');
    yield [slug, JSON.parse(text) as StagedStory];
  }
}
