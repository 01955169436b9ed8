import { once } from 'node:events';
import { resolve } from 'node:path';
import process from 'node:process';
import { EnvironmentError } from '../environment.ts';
import { portOf } from './listen.ts';
import { readOptions, runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';
import { serveFolder } from './serve-folder.ts';

/**
 * Checks the content, builds the site into dist/ and serves it until Ctrl-C. PORT is the port to begin with (4321).
 * The address stands on a line of its own. Exit code 0: ended by the reader, 1: the content or the site has errors,
 * 2: the environment or the use is wrong.
 */
async function main(): Promise<number> {
  readOptions(process.argv.slice(2), {});
  const port = portFrom(process.env['PORT']);
  const { environment } = await import('../site.ts');
  const build = Promise.withResolvers<undefined>();
  const server = await serveFolder({ folder: resolve('dist'), base: environment.base }, port, build.promise);
  const origin = `http://localhost:${portOf(server)}`;
  try {
    const code = await runNode(['src/cli/build.ts'], environment.originGiven ? {} : { SITE_URL: origin });
    if (code !== 0) return code;
    build.resolve(undefined);
    process.stdout.write(`\nThe site is open at\n${origin}${environment.base}\nuntil you press Ctrl-C.\n`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    return 0;
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

function portFrom(text: string | undefined): number {
  if (!text) return 4321;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new EnvironmentError(`PORT must be a number from 1 to 65535; it is “${text}”.`);
}

await runCommand(main);
