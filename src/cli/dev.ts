import { rmSync } from 'node:fs';
import process from 'node:process';
import { temporaryFolder } from '../load/temporary-folder.ts';
import { stateNow } from './now.ts';
import { tools } from './tools.ts';
import { runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';

/** Serves the site while it is being edited, on this terminal. Further words go to `astro dev`: --port 5000, --host. */
async function main(): Promise<number> {
  stateNow(process.cwd());
  await import('../site.ts');
  // What it cannot do without is told before Astro begins, which would tell it with a trace.
  rmSync(temporaryFolder('dev'), { recursive: true });
  return runNode([tools.astro, 'dev', ...process.argv.slice(2)], { ASTRO_DEV_BACKGROUND: '0' });
}

await runCommand(main);
