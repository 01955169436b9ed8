import process from 'node:process';
import { stateNow } from './now.ts';
import { readOptions, runCommand } from './run-command.ts';

/** Checks the content folder and prints what it found. Exit code 0: clean, 1: errors, 2: the environment is wrong. */
async function main(): Promise<number> {
  readOptions(process.argv.slice(2), {});
  stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  // What a block prints depends on the environment, so blocks can be read only when that is right.
  const { reportContent } = await import('./report-content.ts');
  const { text, clean } = await reportContent(environment.contentFolder, environment.now!);
  process.stdout.write(`${text}\n`);
  return clean ? 0 : 1;
}

await runCommand(main);
