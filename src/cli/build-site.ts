import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import type { Environment } from '../environment.ts';
import { readExample } from '../handbook/example-story.ts';
import { readStagedShared } from '../load/check/stage.ts';
import { readTelltales } from '../load/telltales.ts';
import { pictureFiles } from '../model/picture.ts';
import { straightened } from '../model/redirect.ts';
import type { SitePlan } from '../model/site-plan.ts';
import { describeFiles, manifestName, manifestText, type Manifest } from '../release/manifest.ts';
import { withFormer, writeHostFiles } from '../release/prepare-host.ts';
import { comparePlan } from '../verify/compare-plan.ts';
import { findingLine, type Finding } from '../verify/finding.ts';
import { pathsIn } from '../verify/scan-site.ts';
import { BuildError, drawSite } from './draw-site.ts';
import type { Progress } from './progress.ts';
import { replaceFolder } from './replace-folder.ts';
import { reportContent } from './report-content.ts';
import { scanFolder } from './scan-folder.ts';
import { sourceCommit } from './source-commit.ts';

/** Where a site is built, and how that is told. */
interface Use {
  /** Absolute path of the folder that is replaced. */
  out: string;
  progress: Progress;
  quiet: boolean;
}

/** How much was built. */
interface Built {
  files: number;
  pages: number;
  /** How long the last scan took. */
  scanSeconds: number;
}

/**
 * Builds a site in a new folder, and puts that in the place of the old one when all is well: the content passes its
 * check, Astro draws it without an error, its files are those of the plan, and the last scan finds nothing. Throws a
 * BuildError otherwise.
 */
export async function buildSite(environment: Environment, { out, progress, quiet }: Use): Promise<Built> {
  const built: Built = { files: 0, pages: 0, scanSeconds: 0 };
  await replaceFolder(out, async ({ fresh, aside }) => {
    const stage = join(aside, 'stage');
    const use = { stage: { folder: stage, drafts: false }, progress, quiet };
    const { passes, plan, fronts } = await reportContent(environment, { format: 'text' }, use);
    if (!passes || !plan) throw new BuildError('The content has to be mended first.');
    const whole = await withExample(plan());
    progress.begin('Drawing the pages');
    // What stands in public/ is only copied.
    const drawn = whole.files.filter((path) => !existsSync(join(environment.publicFolder, path))).length;
    const count = (made: number) => progress.count(made, drawn);
    const warnings = await drawSite({ stage, fresh, cache: join(aside, 'cache'), progress: count });
    progress.end();
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    refuse('The site is not what the check has planned:', comparePlan(whole, await pathsIn(fresh)));
    const manifest = await finish(environment, fresh, stage);
    const { contentFolder: content, publicFolder, now } = environment;
    const telltales = await readTelltales({ content, public: publicFolder }, fronts, now!);
    progress.begin('Scanning the site');
    const found = await scanFolder(fresh, { manifest, sources: [content, publicFolder], telltales, progress });
    refuse('The site holds what no site may:', found);
    built.scanSeconds = progress.end();
    built.files = manifest.files.length;
    built.pages = manifest.files.filter(({ path }) => path.endsWith('.html')).length;
  });
  return built;
}

/** The plan with the pictures of the handbook’s example, which no content names. */
async function withExample({ files, parts }: SitePlan): Promise<SitePlan> {
  const { pictures } = await readExample();
  const names = Object.values(pictures).flatMap((picture) => pictureFiles(picture).map(({ name }) => name));
  return { parts, files: [...files, ...names.map((name) => `handbook/example/images/${name}`)] };
}

/** Writes what hosts read, and the manifest. */
async function finish(environment: Environment, fresh: string, stage: string): Promise<Manifest> {
  const { site, redirects } = await readStagedShared(stage);
  const former = straightened(redirects).map((one) =>
    'to' in one ? { from: one.from, to: one.to } : { from: one.from },
  );
  await writeHostFiles(fresh, { base: environment.base, former });
  const manifest: Manifest = {
    version: 1,
    commit: sourceCommit(process.cwd()),
    asOf: environment.now!,
    address: environment.origin + environment.base,
    staging: environment.staging,
    ...(environment.host ? { host: environment.host } : {}),
    placeholders: /[@.]example$/.test(site.contact) ? [`the address for corrections, ${site.contact}`] : [],
    files: withFormer(await describeFiles(fresh), former),
  };
  await writeFile(join(fresh, manifestName), manifestText(manifest));
  return manifest;
}

/** How many findings are told: more of them have one cause. */
const mostTold = 50;

/** Throws a BuildError with what was found, where anything was. */
function refuse(heading: string, found: readonly Finding[]): void {
  if (found.length === 0) return;
  const more = found.length > mostTold ? [`… and ${found.length - mostTold} more.`] : [];
  throw new BuildError([heading, ...found.slice(0, mostTold).map(findingLine), ...more].join('\n'));
}
