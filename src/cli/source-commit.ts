import { spawnSync } from 'node:child_process';

/** The commit that a folder holds, if it holds just that: null without git, or where anything has changed since. */
export function sourceCommit(folder: string): string | null {
  const git = (...words: string[]) => spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
  const changed = git('status', '--porcelain', '--untracked-files=normal');
  if (changed.status !== 0 || changed.stdout !== '') return null;
  const head = git('rev-parse', 'HEAD');
  return head.status === 0 ? head.stdout.trim() : null;
}
