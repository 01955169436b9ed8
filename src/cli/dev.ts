import process from 'node:process';
import { stateNow } from './now.ts';
import { tools } from './tools.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';

/** Serves the site while it is being edited, on this terminal. Further words go to `astro dev`: --port 5000, --host. */
async function main(): Promise<number> {
  stateNow(process.cwd());
  await import('../site.ts');
  return runNode([tools.astro, 'dev', ...process.argv.slice(2)], { ASTRO_DEV_BACKGROUND: '0' });
}

await runCommand(main);
