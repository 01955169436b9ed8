import { CommitBaseline, type Baseline } from './baseline.ts';
import { Git } from './git.ts';
import { GitError } from './git-error.ts';
import type { PublishedOptions } from './options.ts';

/** What the history tells of what was published: with what to compare, or why that cannot be known. */
export type History = { baselines: Baseline[] } | Unknown;

/** Why what was published cannot be known, and how to mend that. */
export interface Unknown {
  unknown: string;
  fix: string;
}

/** The commit to compare with, as a command was told it, is none. */
export class UnknownCommitError extends Error {
  override name = 'UnknownCommitError';
}

const wholeHistory =
  'Fetch the whole history with its tags: git fetch --unshallow --tags; in a workflow fetch-depth: 0.';

/**
 * Finds what was published before: the last release that leads to the commit that is checked out, and on a pull request
 * what stands on the branch to which it leads. Before the first release nothing was. Reads the repository around the
 * content folder, and no network. Throws an UnknownCommitError where `against` names no commit, and a GitError where git
 * tells nothing.
 */
export async function readHistory(contentFolder: string, options: PublishedOptions): Promise<History> {
  const git = new Git(contentFolder, options.variables);
  const [shallow] = (await git.run(['rev-parse', '--is-shallow-repository'])).toString('utf8').split('\n');
  const { against, base: target } = options;
  if (against !== undefined) {
    const commit = await git.commitAt(against);
    if (commit === undefined) throw new UnknownCommitError(`--against must name a commit; “${against}” is none.`);
    return { baselines: [await baselineAt(git, commit, `commit ${commit.slice(0, 10)}`)] };
  }
  if (shallow === 'true') return { unknown: 'this is a shallow clone, without the history', fix: wholeHistory };
  const head = await git.commitAt('HEAD');
  const release = head === undefined ? undefined : await lastRelease(git);
  if (head === undefined || release === undefined) return { baselines: [] };
  const base = target === undefined ? undefined : await readBase(git, target, head);
  if (base && 'unknown' in base) return base;
  return { baselines: base && base.commit !== release.commit ? [release, base] : [release] };
}

/**
 * Finds what readers have now, to be compared with what they would have: what `against` names; on a pull request what
 * stands on the branch to which it leads; else the last release. Undefined where nothing was published. Throws as
 * readHistory does.
 */
export async function readBaseline(
  contentFolder: string,
  options: PublishedOptions,
): Promise<Baseline | Unknown | undefined> {
  const { base, ...others } = options;
  const history = await readHistory(contentFolder, others);
  if ('unknown' in history || base === undefined || options.against !== undefined) {
    return 'unknown' in history ? history : history.baselines[0];
  }
  const git = new Git(contentFolder, options.variables);
  const head = await git.commitAt('HEAD');
  return head === undefined ? undefined : readBase(git, base, head);
}

/** Why git tells nothing, from the error with which it ended; throws any other error again. */
export function unknownFrom(error: unknown): Unknown {
  if (!(error instanceof GitError)) throw error;
  return { unknown: reasonOf(error), fix: 'Check the content within its whole git repository.' };
}

/**
 * The last release is marked by the tag `release/<number>` with the highest number. Only the history of the commit that
 * is checked out counts: what was released from another line of work stands on no page that this commit replaces. Its
 * moment is that of the tag itself where the tag has one: an embargo may have ended between commit and release.
 */
async function lastRelease(git: Git): Promise<CommitBaseline | undefined> {
  const format = '--format=%(refname) %(creatordate:unix)';
  const refs = (await git.run(['for-each-ref', '--merged=HEAD', format, 'refs/tags/release/'])).toString('utf8');
  const tags = [...refs.matchAll(/^(refs\/tags\/release\/([1-9]\d{0,8})) (\d+)$/gm)];
  const [last] = tags.sort(([, , a], [, , b]) => Number(b) - Number(a));
  const [, ref = '', number = '', seconds = ''] = last ?? [];
  const commit = ref === '' ? undefined : await git.commitAt(ref);
  return commit === undefined ? undefined : new CommitBaseline(git, commit, `release ${number}`, Number(seconds));
}

/** What stood on a branch when the commit that is checked out left it. */
async function readBase(git: Git, name: string, head: string): Promise<CommitBaseline | Unknown> {
  const isBranch = !/[\s~^:?*[\\]|\.\.|@\{|^-/.test(name);
  const [here, there] = ['refs/heads/', 'refs/remotes/origin/'].map((where) => where + name);
  const tip = isBranch ? ((await git.commitAt(there!)) ?? (await git.commitAt(here!))) : undefined;
  if (tip === undefined) return { unknown: `the branch “${name}” is not in this repository`, fix: wholeHistory };
  // merge-base ends with an error where two histories have nothing in common.
  const common = await git.run(['merge-base', tip, head]).catch(() => undefined);
  const commit = common?.toString('utf8').trim();
  if (!commit) return { unknown: `the branch “${name}” has no commit in common with this one`, fix: wholeHistory };
  return baselineAt(git, commit, `branch ${name}`);
}

async function baselineAt(git: Git, commit: string, name: string): Promise<CommitBaseline> {
  const text = (await git.run(['cat-file', 'commit', commit])).toString('utf8');
  const [, seconds = '0'] = /^committer .* (\d+) [+-]\d{4}$/m.exec(text) ?? [];
  return new CommitBaseline(git, commit, name, Number(seconds));
}

function reasonOf({ missing, message }: GitError): string {
  if (missing) return 'git is not installed';
  if (message.includes('not a git repository')) return 'the content folder is in no git repository';
  return `git cannot tell it (${message})`;
}
