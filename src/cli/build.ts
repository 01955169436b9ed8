import { relative, resolve } from 'node:path';
import process from 'node:process';
import { BuildError } from './draw-site.ts';
import { stateNow } from './now.ts';
import { refuseOtherFolder } from './out-folder.ts';
import { Progress } from './progress.ts';
import { readOptions, runCommand } from './run-command.ts';

/**
 * Checks the content, and builds the site into dist/, or into the folder that --out names; --staging builds one that is
 * not for the public, --host github-pages one whose pages carry their policy in themselves, for that host sends no
 * headers of ours, and --quiet prints what is wrong and nothing else. Astro sees nothing but a stage, a folder on which
 * the check has left what may be published. What stood there before goes only when the site is whole: it has the pages
 * that the check planned, Astro logged no error, and the last scan found nothing. Exit code 0: built, 1: the content or
 * the site has errors, 2: the environment or the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    out: { type: 'string', default: 'dist' },
    staging: { type: 'boolean' },
    host: { type: 'string' },
    quiet: { type: 'boolean', default: false },
  });
  if (options.staging) process.env['STAGING'] = '1';
  if (options.host !== undefined) process.env['SITE_HOST'] = options.host;
  const from = stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  const out = resolve(options.out);
  const { contentFolder, publicFolder } = environment;
  await refuseOtherFolder(out, { project: process.cwd(), sources: [contentFolder, publicFolder] });
  if (!options.quiet) process.stdout.write(`Built as of ${environment.now}, from ${from}.\n`);
  if (!environment.originGiven) {
    process.stderr.write(`SITE_URL is not set: whole addresses begin with ${environment.origin}; set it to publish.\n`);
  }
  const { buildSite } = await import('./build-site.ts');
  const progress = new Progress(options);
  const begun = performance.now();
  try {
    const built = await buildSite(environment, { out, progress, quiet: options.quiet });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const told = `Built ${built.pages} pages and ${built.files - built.pages} other files into ${shown(out)} in ${seconds} s`;
    if (!options.quiet) process.stdout.write(`${told}, ${built.scanSeconds.toFixed(1)} s of it for the last scan.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BuildError)) throw error;
    process.stderr.write(
      `${error.message}\nNothing was replaced: what stood in ${shown(out)} before is still there.\n`,
    );
    return 1;
  } finally {
    progress.end();
  }
}

function shown(folder: string): string {
  const path = relative(process.cwd(), folder);
  return `${path === '' || path.startsWith('..') ? folder : path}/`;
}

await runCommand(main);
