import process from 'node:process';
import { stateNow } from './now.ts';
import { readReportOptions } from './report-options.ts';
import { runCommand } from './run-command.ts';

/**
 * Checks everything under content/ and public/ and prints what it found: --format text, json, github or sarif;
 * --max-warnings says how many warnings may be let pass. Exit code 0: clean, 1: something is to be mended, 2: the
 * environment or the use is wrong.
 */
async function main(): Promise<number> {
  const options = readReportOptions(process.argv.slice(2));
  stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  // What a block prints depends on the environment, so blocks can be read only when that is right.
  const { reportContent } = await import('./report-content.ts');
  return (await reportContent(environment, options)).passes ? 0 : 1;
}

await runCommand(main);
