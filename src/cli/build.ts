import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describeFiles, manifestName, manifestText, type Manifest } from '../release/manifest.ts';
import { withFormer, writeHostFiles } from '../release/prepare-host.ts';
import { stateNow } from './now.ts';
import { readOptions, runCommand } from './run-command.ts';
import { replaceFolder } from './replace-folder.ts';
import { sourceCommit } from './source-commit.ts';

/**
 * Checks the content, and builds the site into dist/, or into the folder that --out names; --staging
 * builds one that is not for the public. Astro sees nothing but a
 * stage, a folder on which the check has left what may be published. What stood there before goes only when the build
 * has succeeded. Exit code 0: built, 1: the content or the site has errors, 2: the environment or the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), { out: { type: 'string' }, staging: { type: 'boolean' } });
  if (options.staging) process.env['STAGING'] = '1';
  const from = stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  process.stdout.write(`Built as of ${environment.now}, from ${from}.\n`);
  if (!environment.originGiven) {
    process.stderr.write(`SITE_URL is not set: whole addresses begin with ${environment.origin}; set it to publish.\n`);
  }
  const { reportContent } = await import('./report-content.ts');
  const work = await mkdtemp(join(tmpdir(), 'soundings-build-'));
  const stage = join(work, 'stage');
  try {
    if (!(await reportContent(environment, { format: 'text' }, { folder: stage, drafts: false }))) return 1;
    Object.assign(process.env, { ASTRO_TELEMETRY_DISABLED: '1', CONTENT_STAGE: stage });
    const { build } = await import('astro');
    const { readStagedShared } = await import('../load/check/stage.ts');
    const { straightened } = await import('../model/redirect.ts');
    const { scanSite } = await import('../verify/scan-site.ts');
    const cacheDir = join(work, 'cache');
    await replaceFolder(resolve(options.out ?? 'dist'), async (fresh) => {
      await build({ outDir: fresh, cacheDir });
      const wrong = await scanSite(fresh);
      if (wrong.length > 0) throw new UnsafePageError(wrong.join('\n'));
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
        placeholders: /[@.]example$/.test(site.contact) ? [`the address for corrections, ${site.contact}`] : [],
        files: withFormer(await describeFiles(fresh), former),
      };
      await writeFile(join(fresh, manifestName), manifestText(manifest));
    });
    return 0;
  } catch (error) {
    if (!(error instanceof UnsafePageError)) throw error;
    process.stderr.write(`${error.message}\nNothing was published: a page holds what no page may.\n`);
    return 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** A built page holds what no page may. */
class UnsafePageError extends Error {
  override name = 'UnsafePageError';
}

await runCommand(main);
