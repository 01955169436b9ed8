import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * States “now” to this process and to all that it starts, as SOURCE_DATE_EPOCH (seconds since 1970): as it is set, else
 * the time of the last commit where nothing in `folder` has changed since, else the clock of this machine, for what an
 * editor writes today is dated today, before it is committed. Tells in words which it was.
 */
export function stateNow(folder: string): 'SOURCE_DATE_EPOCH' | 'the last commit' | 'the clock' {
  if (process.env['SOURCE_DATE_EPOCH']) return 'SOURCE_DATE_EPOCH';
  const committed = timeOfCommit(folder);
  // eslint-disable-next-line no-restricted-syntax -- The one place that may: to all else, now is an argument.
  process.env['SOURCE_DATE_EPOCH'] = committed ?? String(Math.floor(Date.now() / 1000));
  return committed === undefined ? 'the clock' : 'the last commit';
}

/** States “now” as stateNow does, for what is to be known of this very moment: the clock, where it is not set. */
export function statePresent(): void {
  // eslint-disable-next-line no-restricted-syntax -- What ended until now is asked of the clock.
  process.env['SOURCE_DATE_EPOCH'] ||= String(Math.floor(Date.now() / 1000));
}

/** Seconds since 1970 of the last commit; undefined where there is none, or the folder has changed since. */
function timeOfCommit(folder: string): string | undefined {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
  const changed = git('status', '--porcelain', '--', '.');
  if (changed.status !== 0 || changed.stdout !== '') return undefined;
  const log = git('log', '-1', '--format=%ct');
  return log.status === 0 && log.stdout.trim() !== '' ? log.stdout.trim() : undefined;
}
