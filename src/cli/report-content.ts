import { lstatSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { linesIn, passes, type Report } from '../check/reporters/report.ts';
import { reporters } from '../check/reporters/reporters.ts';
import type { Environment } from '../environment.ts';
import { readKept, writeKept } from '../load/check/cache.ts';
import { UnknownCommitError } from '../load/published/history.ts';
import { publishedOptions } from '../load/published/options.ts';
import { readPublished, type Published } from '../load/published/read-published.ts';
import type { Checked } from '../load/check/checked.ts';
import { checkFolders } from '../load/check/checker.ts';
import type { Folders, Stage } from '../load/check/job.ts';
import type { Tree } from '../model/tree.ts';
import { addresses } from '../site.ts';
import type { Progress } from './progress.ts';
import { UsageError } from './run-command.ts';
import { wantsColour, type ReportOptions } from './report-options.ts';

/** What the last check of each content folder came to: stories that have not changed since are not read anew. */
const keptFile = resolve('node_modules/.cache/soundings/check.json');

/** What a build asks of a check, beside a report. */
interface ForBuild {
  /** Where to leave what may be published: every story is then read anew. */
  stage: Stage;
  progress: Progress;
  /** True where nothing is to be printed if nothing is wrong. */
  quiet: boolean;
}

/** Checks the content and public folders and prints what was found. Gives that, and whether all may be published. */
export async function reportContent(
  environment: Environment,
  options: ReportOptions,
  build?: ForBuild,
): Promise<Checked & { passes: boolean }> {
  const { contentFolder, publicFolder, now } = environment;
  const folders: Folders = { content: contentFolder, public: publicFolder };
  const begun = performance.now();
  const kept = build ? undefined : await readKept(keptFile);
  const published = await readBefore(contentFolder, options);
  // What is compared is told apart from the report, whose form may be for machines.
  if (!build?.quiet) for (const note of published.notes) process.stderr.write(`${note}\n`);
  build?.progress.begin('Checking the content');
  const checked = checkFolders(folders, {
    now: now!,
    published,
    ...(build ? { stage: build.stage, progress: (done, of) => build.progress.count(done, of) } : {}),
    ...(kept ? { kept } : {}),
  });
  const found = await checked.finally(() => {
    published.close();
    build?.progress.end();
  });
  const { problems, counts } = found;
  if (kept) await writeKept(keptFile, kept);
  const report: Report = {
    problems,
    counts,
    elapsed: performance.now() - begun,
    folders: { content: shown(contentFolder), public: shown(publicFolder) },
    linesOf: linesReader(folders),
    handbook: addresses.absolute(addresses.handbook()),
    maxWarnings: options.maxWarnings,
  };
  const style = {
    colour: wantsColour(process.env, process.stdout.isTTY),
    width: process.stdout.columns || 120,
  };
  if (!build?.quiet || problems.length > 0) process.stdout.write(`${reporters[options.format](report, style)}\n`);
  return { ...found, passes: passes(report) };
}

/** What was published before. CHECK_HISTORY=optional is for copies of the project that have no history, as tests make. */
async function readBefore(contentFolder: string, { against }: ReportOptions): Promise<Published> {
  const found = publishedOptions(process.env, { against });
  const ci = found.ci && process.env['CHECK_HISTORY'] !== 'optional';
  try {
    return await readPublished(contentFolder, { ...found, ci });
  } catch (error) {
    throw error instanceof UnknownCommitError ? new UsageError(error.message) : error;
  }
}

function shown(folder: string): string {
  return relative(process.cwd(), folder).split(sep).join('/') || '.';
}

/** Reads the lines of a file, each file once; what has no lines, or is not there, has none. */
function linesReader(folders: Folders): Report['linesOf'] {
  const read = new Map<string, readonly string[] | undefined>();
  return (tree: Tree, file: string) => {
    const path = join(folders[tree], file);
    if (!read.has(path)) read.set(path, readLines(path));
    return read.get(path);
  };
}

/** A line is shown of a text alone: not of what a link leads to, nor of a hidden file, which may hold a secret. */
function readLines(path: string): readonly string[] | undefined {
  if (!/^[^.].*\.(?:mdx|yaml|svg|txt|webmanifest)$/.test(basename(path))) return undefined;
  try {
    if (!lstatSync(path).isFile()) return undefined;
    const text = readFileSync(path, 'utf8');
    return text.includes('\0') ? undefined : linesIn(text);
  } catch {
    return undefined;
  }
}
