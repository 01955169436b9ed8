import { resolve } from 'node:path';
import process from 'node:process';
import { PublishError } from '../release/publish-error.ts';
import { rollBack } from '../release/folder/publish.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/** Makes the release before the live one live again, in the folder --to. Exit code 0: it is, 1: nothing has changed. */
async function main(): Promise<number> {
  const { to } = readOptions(process.argv.slice(2), { to: { type: 'string' } });
  if (to === undefined) throw new UsageError('Say where: npm run rollback -- --to <folder>');
  try {
    // eslint-disable-next-line no-restricted-syntax -- Files that change for readers have the time at which they do.
    const number = await rollBack(resolve(to), Math.floor(Date.now() / 1000));
    process.stdout.write(`Release ${number} is live again.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

await runCommand(main);
