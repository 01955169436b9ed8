import process from 'node:process';
import { stateNow } from './now.ts';
import { readOptions, runCommand } from './run-command.ts';
import { runNode } from './run-node.ts';
import { tools } from './tools.ts';

/** Every question that `npm run check` asks, and the script that answers it: cheap ones first. */
const questions: Record<string, readonly string[]> = {
  'content follows its rules': ['src/cli/check-content.ts'],
  'types agree': [tools.astro, 'check', '--minimumSeverity', 'warning', '--minimumFailingSeverity', 'warning'],
  'code follows its rules': [tools.eslint, '--max-warnings', '0', '.'],
  'code is formatted': [tools.prettier, '--check', '--log-level', 'warn', '.'],
  'nothing is unused': [tools.knip],
};

/** Asks every question, also after one was answered with no. Exit code 0: all yes, 1: some no, 2: wrong use or environment. */
async function main(): Promise<number> {
  readOptions(process.argv.slice(2), {});
  stateNow(process.cwd());
  await import('../site.ts');
  const failed: string[] = [];
  for (const [question, words] of Object.entries(questions)) {
    process.stdout.write(`\nCheck: ${question}\n`);
    if ((await runNode(words)) !== 0) failed.push(question);
  }
  process.stdout.write(failed.length === 0 ? '\nAll checks passed.\n' : `\nFailed: ${failed.join('; ')}.\n`);
  return failed.length === 0 ? 0 : 1;
}

await runCommand(main);
