import { rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { relative, sep } from 'node:path';
import process from 'node:process';
import { AstroError } from 'astro/errors';
import type { Loader, LoaderContext } from 'astro/loaders';
import { reportAsText } from '../check/reporters/terminal.ts';
import type { Instant } from '../model/day.ts';
import { isError, type Problem } from '../model/problem.ts';
import { EditChecks } from './check/edit-checks.ts';
import type { Folders } from './check/job.ts';
import { readStagedShared, readStagedStories, stagedSlugs } from './check/stage.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The entries of the content store that are not stories. Their names are no story’s name. */
export const storeIds = { site: '_site', shared: '_shared', redirects: '_redirects', problems: '_problems' } as const;

/**
 * Loads what may be published into the store of one collection: every story under its slug, and what all stories share.
 * A build gives the `stage` on which a check has left it, and nothing else is read. Without one, the folders are checked
 * here, against what was published: content with errors stops Astro; while developing it is shown in place of every page
 * until it is mended, and drafts are loaded too, marked as such.
 */
export function contentLoader({ folders, now, stage }: { folders: Folders; now: Instant; stage?: string }): Loader {
  return {
    name: 'content-loader',
    async load(context) {
      if (stage !== undefined) {
        await fill(context, stage);
        return;
      }
      const folder = temporaryFolder('stage');
      const checks = new EditChecks(folders, { folder, drafts: context.watcher !== undefined });
      const unshown: Unshown = { stories: undefined };
      const load = (changed?: string[]) =>
        loadOrExplain(checks, now, folder, folders.content, context, unshown, changed);
      if (!context.watcher) {
        try {
          await load();
          return;
        } finally {
          checks.close();
          await rm(folder, { recursive: true, force: true });
        }
      }
      process.once('exit', () => {
        rmSync(folder, { recursive: true, force: true });
      });
      await load();
      context.watcher.add([folders.content, folders.public]);
      let running = Promise.resolve();
      context.watcher.on('all', (event, path) => {
        if (![folders.content, folders.public].some((tree) => path.startsWith(tree + sep))) return;
        const inside = relative(folders.content, path).split(sep).join('/');
        const changed = event === 'change' && inside.startsWith('stories/') ? [inside] : undefined;
        running = running.then(() => load(changed));
      });
    },
  };
}

/** The stories that the store does not have as the stage does; undefined where that may be all. */
interface Unshown {
  stories: Set<string> | undefined;
}

async function loadOrExplain(
  checks: EditChecks,
  now: Instant,
  stage: string,
  content: string,
  context: LoaderContext,
  unshown: Unshown,
  changed?: readonly string[],
): Promise<void> {
  const { problems, clean, notes, checked } = await checks.check(now, changed);
  for (const note of notes) context.logger.info(note);
  for (const slug of checked) unshown.stories?.add(slug);
  const shown = relative(process.cwd(), content);
  if (problems.length > 0) context.logger.warn(`\n${reportAsText(problems, shown)}`);
  if (clean) {
    await fill(context, stage, unshown.stories);
    unshown.stories = new Set();
    return;
  }
  const errors = problems.filter(isError);
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

/** Puts everything that stands on a stage into the store, of the stories those that are asked for; takes out what does not. */
async function fill(context: LoaderContext, stage: string, asked?: ReadonlySet<string>): Promise<void> {
  const { site, shared, redirects } = await readStagedShared(stage);
  const wanted = new Set<string>([storeIds.site, storeIds.shared, storeIds.redirects, ...(await stagedSlugs(stage))]);
  set(context, storeIds.site, site);
  set(context, storeIds.shared, shared);
  set(context, storeIds.redirects, { redirects });
  for await (const [slug, { digest, record }] of readStagedStories(stage, asked)) {
    if (context.store.get(slug)?.digest !== digest) set(context, slug, record, digest);
  }
  for (const id of context.store.keys()) if (!wanted.has(id)) context.store.delete(id);
}

function set(context: LoaderContext, id: string, data: object, digest = context.generateDigest({ ...data })): void {
  context.store.set({ id, data: { ...data }, digest });
}
