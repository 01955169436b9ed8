import { resolve } from 'node:path';
import process from 'node:process';
import { liveNumber, readReleases } from '../release/folder/layout.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/** Lists the releases in the folder --to, the newest first: number, day and time in UTC, commit, and which is live. */
async function main(): Promise<number> {
  const { to } = readOptions(process.argv.slice(2), { to: { type: 'string' } });
  if (to === undefined) throw new UsageError('Say where: npm run releases -- --to <folder>');
  const [releases, live] = await Promise.all([readReleases(resolve(to)), liveNumber(resolve(to))]);
  for (const { number, at, commit, failed } of releases.reverse()) {
    const when = new Date(at * 1000).toISOString().slice(0, 16).replace('T', ' ');
    const marks = [...(number === live ? ['live'] : []), ...(failed ? ['failed'] : [])];
    const words = [String(number).padStart(6), when, commit?.slice(0, 12) ?? 'no commit', ...marks];
    process.stdout.write(`${words.join('  ')}\n`);
  }
  return 0;
}

await runCommand(main);
