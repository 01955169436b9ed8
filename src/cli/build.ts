import { resolve } from 'node:path';
import process from 'node:process';
import { readOptions, runCommand } from './run-command.ts';
import { replaceFolder } from './replace-folder.ts';

/**
 * Builds the site into dist/, or into the folder that --out names; --cache names the folder in which Astro keeps what
 * it need not make again. What stood there before goes only when the build has succeeded. Exit code 0: built, 1: the
 * content or the site has errors, 2: the environment or the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), { out: { type: 'string' }, cache: { type: 'string' } });
  const { environment } = await import('../site.ts');
  if (!environment.originGiven) {
    process.stderr.write(`SITE_URL is not set: whole addresses begin with ${environment.origin}; set it to publish.\n`);
  }
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const cache = options.cache === undefined ? {} : { cacheDir: resolve(options.cache) };
  try {
    await replaceFolder(resolve(options.out ?? 'dist'), (fresh) => build({ outDir: fresh, ...cache }));
    return 0;
  } catch (error) {
    if (!isContentError(error)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** True for an error that tells an editor what to mend: it carries its place in words, so that no trace is needed. */
function isContentError(error: unknown): error is Error {
  return error instanceof Error && 'type' in error && error.type === 'AstroUserError';
}

await runCommand(main);
