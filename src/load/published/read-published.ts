import { lstatSync } from 'node:fs';
import type { Problem } from '../../model/problem.ts';
import type { Baseline } from './baseline.ts';
import { followRenames } from './follow-renames.ts';
import { formerIn, type Former } from './former.ts';
import { readHistory, UnknownCommitError, unknownFrom, type Unknown } from './history.ts';
import type { PublishedOptions } from './options.ts';

/** What was published before, as far as it is not what stands in the content folder now. */
export interface Published {
  /** Lines for whoever runs the check: with what the content is compared, or why with nothing. */
  notes: string[];
  /** What keeps a workflow from going on: a history that cannot be known. */
  problems: Problem[];
  /** Stories as they were, each in every baseline in which it was another; by the slugs that they have now. */
  stories: ReadonlyMap<string, readonly Former[]>;
  /** Stories that have no folder of their name now. */
  gone: readonly Former[];
  /** The texts of redirects.yaml, where it was another. */
  redirects: string[];
  /** Lets go of the repository: nothing can be read any more. */
  close(): void;
}

/**
 * Finds what was published of a content folder before: see readHistory for where. Only what is not now as it was is
 * looked at, and it is read when it is asked for. Throws an UnknownCommitError where `against` names no commit, or
 * there is no history to ask.
 */
export async function readPublished(contentFolder: string, options: PublishedOptions): Promise<Published> {
  const published = { ...nothing(), stories: new Map<string, Former[]>(), gone: [] as Former[] };
  const opened: Baseline[] = [];
  published.close = () => opened.forEach((baseline) => baseline.close());
  try {
    const history = await readHistory(contentFolder, options);
    if ('unknown' in history) return withoutHistory(history, options);
    opened.push(...history.baselines);
    const elsewhere = await behindLink(contentFolder, opened);
    if (elsewhere) {
      published.close();
      return withoutHistory(elsewhere, options);
    }
    const compared = opened.map(({ name, at }) => `Compared with ${name} of ${at}.`);
    const first = 'No release leads to this commit: nothing counts as published yet.';
    published.notes.push(...(compared.length > 0 ? compared : [first]));
    for (const baseline of opened) await addFrom(baseline, contentFolder, published);
    return published;
  } catch (error) {
    published.close();
    return withoutHistory(unknownFrom(error), options);
  }
}

/** Whoever puts a link in place of the content folder would have everything in it count as new. */
async function behindLink(contentFolder: string, baselines: readonly Baseline[]): Promise<Unknown | undefined> {
  if (!lstatSync(contentFolder, { throwIfNoEntry: false })?.isSymbolicLink()) return undefined;
  for (const baseline of baselines) {
    if ((await baseline.files()).size > 0) continue;
    const unknown = `the content folder is a symbolic link to a folder that had no content in ${baseline.name}`;
    return { unknown, fix: 'Put the folder itself in its place.' };
  }
  return undefined;
}

/** Somebody at a desk is told that nothing could be compared; a workflow, or who asked for a commit, must not go on so. */
function withoutHistory({ unknown, fix }: Unknown, { ci, against }: PublishedOptions): Published {
  if (against !== undefined) throw new UnknownCommitError(`--against “${against}” cannot be asked: ${unknown}.`);
  const message = `it cannot be known what was published before: ${unknown}`;
  if (!ci) return { ...nothing(), notes: [`Compared with no release: ${message}. ${fix}`] };
  return { ...nothing(), problems: [{ file: 'redirects.yaml', line: 1, column: 1, code: 'E-HISTORY', message, fix }] };
}

function nothing(): Published {
  return { notes: [], problems: [], stories: new Map(), gone: [], redirects: [], close: () => undefined };
}

/** Where a text of a story stands. */
const textOfStory = /^stories\/([^/]+)\/(?:updates\/)?[^/]+\.(?:mdx|yaml)$/;

/** Adds what a baseline had otherwise than it is now. */
async function addFrom(
  baseline: Baseline,
  folder: string,
  published: Published & { stories: Map<string, Former[]>; gone: Former[] },
): Promise<void> {
  const changed = await baseline.changed();
  if (changed.length === 0) return;
  const files = await baseline.files();
  if (files.size === 0) published.notes.push(`There was no content in this folder in ${baseline.name}.`);
  const texts = new Map<string, string[]>();
  for (const path of files.keys()) {
    const slug = textOfStory.exec(path)?.[1];
    if (slug !== undefined) texts.set(slug, [...(texts.get(slug) ?? []), path]);
  }
  const slugs = new Set(changed.flatMap((path) => textOfStory.exec(path)?.[1] ?? [])).intersection(texts);
  const redirects = ['redirects.yaml'].filter((path) => changed.includes(path) && files.has(path));
  await baseline.ensure([...redirects, ...[...slugs].flatMap((slug) => texts.get(slug) ?? [])]);
  for (const path of redirects) published.redirects.push(await baseline.read(path));
  const formers = new Map([...slugs].map((slug) => [slug, formerIn(baseline, files, slug, texts.get(slug) ?? [])]));
  const { here, gone } = await followRenames(folder, formers, (slug) => texts.has(slug));
  published.gone.push(...gone);
  for (const [slug, former] of here) published.stories.set(slug, [...(published.stories.get(slug) ?? []), former]);
}
