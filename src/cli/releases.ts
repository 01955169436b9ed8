import process from 'node:process';
import { PublishError } from '../release/publish-error.ts';
import type { Known } from '../release/target.ts';
import { openTarget, targetOptions } from './release-target.ts';
import { readOptions, runCommand } from './run-command.ts';

/**
 * Lists the releases in the folder or the object store --to, the newest first: number, day and time in UTC, commit, and
 * which is live. Exit code 0: listed, 1: there is none, or they cannot be read, 2: the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), targetOptions);
  const target = await openTarget('releases', options);
  try {
    const { known, live } = await target.releases();
    if (known.length === 0) throw new PublishError(`Nothing was ever published into ${options.to ?? ''}.`);
    process.stdout.write(
      known
        .toReversed()
        .map((release) => `${line(release, live)}\n`)
        .join(''),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof PublishError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function line({ number, at, commit, failed, interrupted }: Known, live: number | undefined): string {
  const when = new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ');
  const marks = [number === live && 'live', failed && 'failed', interrupted && 'interrupted'].filter(Boolean);
  return [String(number).padStart(6), when, commit?.slice(0, 12) ?? 'no commit', ...marks].join('  ');
}

await runCommand(main);
