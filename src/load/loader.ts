import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkStory } from '../check/check.ts';
import { reportAsText } from '../check/reporters/terminal.ts';
import type { Instant } from '../model/day.ts';
import { isError, sortProblems, type Problem } from '../model/problem.ts';
import { parseShared, parseStory, type ContentFolder } from '../parse/content.ts';
import { groupByStory } from '../parse/group-by-story.ts';
import { joinShared, joinStory } from '../parse/join.ts';
import { readContent } from './read-content.ts';

/** Raised whenever what parse/ or check/ make of the same text changes: stored stories are then made anew. */
const formatVersion = 4;

/** The entries of the content store that are not stories. Their names are no story’s name. */
export const storeIds = { site: '_site', shared: '_shared', redirects: '_redirects', problems: '_problems' } as const;

/**
 * Loads a content folder into the store of one collection: every story under its slug, and what all stories share.
 * A story whose files, and whose shared files, have not changed is not parsed or checked again. Content with errors
 * stops a build; while developing it is shown in place of every page until it is mended.
 */
export function contentLoader(folder: string, now: Instant): Loader {
  return {
    name: 'content-loader',
    async load(context) {
      await loadOrExplain(folder, now, context);
      context.watcher?.add(folder);
      let running = Promise.resolve();
      context.watcher?.on('all', (_, changed) => {
        if (!changed.startsWith(folder + sep)) return;
        running = running.then(() => loadOrExplain(folder, now, context));
      });
    },
  };
}

async function loadOrExplain(folder: string, now: Instant, context: LoaderContext): Promise<void> {
  const problems = loadContent(await readContent(folder), now, context);
  const errors = problems.filter(isError);
  const shown = relative(process.cwd(), folder);
  if (problems.length > 0) context.logger.warn(`\n${reportAsText(problems, shown)}`);
  if (errors.length === 0) return;
  if (!context.watcher) throw contentError(errors, shown);
  set(context, storeIds.problems, { errors, shown });
}

/** The errors as one that Astro prints with its place. */
export function contentError(errors: readonly Problem[], folder: string): AstroError {
  const [first] = errors;
  const error = new AstroError(reportAsText(errors, folder), first?.fix);
  const loc = { file: `${folder}/${first?.file}`, line: first?.line, column: first?.column };
  return Object.assign(error, { loc });
}

function loadContent(content: ContentFolder, now: Instant, context: LoaderContext): Problem[] {
  const shared = parseShared(content.files);
  if (!shared.data) return sortProblems(shared.problems);
  const groups = groupByStory(content);
  const sharedDigest = digestOf(content.files.filter(({ path }) => !path.startsWith('stories/')));
  const slugs = [...groups.keys()];
  const problems: Problem[] = [];
  const wanted = new Set<string>([storeIds.site, storeIds.shared, storeIds.redirects, ...slugs]);
  for (const id of context.store.keys()) if (!wanted.has(id)) context.store.delete(id);
  set(context, storeIds.site, shared.data.site.data);
  set(context, storeIds.shared, joinShared(shared.data));
  set(context, storeIds.redirects, { redirects: shared.data.redirects.data });
  for (const [slug, group] of groups) {
    const digest = digestOf([...group.files, { formatVersion, sharedDigest, slugs, pictures: group.pictures }]);
    if (context.store.get(slug)?.digest === digest) continue;
    const story = parseStory(slug, group);
    const found = story.data ? [...story.problems, ...checkStory(story.data, shared.data, slugs, now)] : story.problems;
    problems.push(...found);
    context.store.delete(slug);
    if (story.data && !found.some(isError)) set(context, slug, joinStory(story.data), digest);
  }
  return sortProblems(problems);
}

function set(context: LoaderContext, id: string, data: object, digest = digestOf(data)): void {
  context.store.set({ id, data: { ...data }, digest });
}

function digestOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
