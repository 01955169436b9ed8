import process from 'node:process';
import { build } from 'astro';
import { logHandlers } from 'astro/config';

/**
 * Lets Astro draw the site from the stage that CONTENT_STAGE names. A build runs this in a process of its own, with the
 * folder of the pages and one for what Astro keeps; whatever is printed is for that build. Exit code 0: done, 1: failed.
 */
async function main([outDir = '', cacheDir = '']: string[]): Promise<number> {
  try {
    await build({ outDir, cacheDir, logger: logHandlers.json() });
    return 0;
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ level: 'error', message: wordsOf(error) })}\n`);
    return 1;
  }
}

/** An error with its place and its hint, where Astro or Vite knows them. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, id, hint } = error as { loc?: { file?: string; line?: number }; id?: string; hint?: string };
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : `\n  at ${file}${loc?.line === undefined ? '' : `:${loc.line}`}`;
  return `${error.message}${place}${hint === undefined ? '' : `\n  ${hint}`}`;
}

// Where the build ends first, so does this.
process.once('disconnect', end);
process.exitCode = await main(process.argv.slice(2));
process.off('disconnect', end).disconnect();

function end(): never {
  process.exit(1);
}
