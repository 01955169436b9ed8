import process from 'node:process';
import { GitError } from '../load/published/git-error.ts';
import { UnknownCommitError } from '../load/published/history.ts';
import { stateNow } from './now.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Says what readers would see otherwise than now: pages, claims, standings, figures, words. As Markdown for a pull
 * request, or with --format json for programs. What they see now is the branch to which a pull request leads, else the
 * last release; --against names any other commit, --base another branch. Exit code 0: told, also where nothing changes;
 * 1: the content, or what it is to be compared with, cannot be read; 2: the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    against: { type: 'string' },
    base: { type: 'string' },
    format: { type: 'string', default: 'markdown' },
  });
  const { format, against, base } = options;
  if (format !== 'markdown' && format !== 'json') {
    throw new UsageError(`--format must be markdown or json; it is “${format}”.`);
  }
  stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  const { publishedOptions } = await import('../load/published/options.ts');
  const { readChanges, UnreadableError } = await import('./read-changes.ts');
  try {
    const given = publishedOptions(process.env, { against, base });
    process.stdout.write(await readChanges(environment, given, format));
    return 0;
  } catch (error) {
    if (error instanceof UnknownCommitError) throw new UsageError(error.message);
    if (!(error instanceof UnreadableError || error instanceof GitError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

await runCommand(main);
