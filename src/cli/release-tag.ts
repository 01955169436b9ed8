import { spawnSync } from 'node:child_process';
import { PublishError } from '../release/publish-error.ts';

/** The tag by which the check knows that a commit was published, in the clone from which that is done. */
export interface ReleaseTag {
  /** Throws a PublishError where the tag for a release of this number would be wrong. */
  allow: (number: number) => void;
  /** Sets it. Gives a sentence: how to push it, or why it is not set, and what to run instead. Throws nothing. */
  set: (number: number) => string;
}

/** Of a number that the check reads. */
const named = /^release\/([1-9]\d{0,8})$/;

/** How to set the tag of a release by hand. */
export function tagCommands(commit: string, number: number): string {
  const tag = `release/${number}`;
  return `git tag -a -m "Release ${number}" ${tag} ${commit.slice(0, 12)} && git push origin ${tag}`;
}

/**
 * The tag of a release of a commit, in the clone around a folder. Throws a PublishError where none can be set there:
 * before anything is published.
 */
export function releaseTag(folder: string, commit: string | null): ReleaseTag {
  if (commit === null) {
    throw new PublishError(
      'A tag names a commit, and this build is of none: files were changed since. Commit them, build again, and publish that; or leave out --tag.',
    );
  }
  const git = gitIn(folder);
  const commitAt = (name: string) => git('rev-parse', '--quiet', '--verify', `${name}^{commit}`).printed;
  refuseClone(folder, git, commit, commitAt(commit) === commit);
  return {
    allow: (number) => {
      const tag = `release/${number}`;
      if (!named.test(tag)) throw new PublishError(`--tag sets tags up to release/999999999; this would be ${tag}.`);
      const there = commitAt(`refs/tags/${tag}`);
      if (there === commit) return;
      const newest = newestOf(git('tag', '--list', 'release/*').printed);
      if (newest < number) return;
      const why = there === '' ? `There is a tag release/${newest} already` : `The tag ${tag} names another commit`;
      throw new PublishError(`${why}. Give this release a number that no tag has gone past: --number ${newest + 1}.`);
    },
    set: (number) => {
      const tag = `release/${number}`;
      if (commitAt(`refs/tags/${tag}`) === commit) return `The tag ${tag} is set. Push it: git push origin ${tag}`;
      const made = git('tag', '--annotate', '--no-sign', '--message', `Release ${number}`, tag, commit);
      if (made.code === 0) return `The tag ${tag} is set. Push it: git push origin ${tag}`;
      return `The tag ${tag} could not be set: ${made.told}. Run: ${tagCommands(commit, number)}`;
    },
  };
}

/** Throws a PublishError for a folder in which no tag can be set for a commit. */
function refuseClone(folder: string, git: ReturnType<typeof gitIn>, commit: string, has: boolean): void {
  const inside = git('rev-parse', '--git-dir');
  if (inside.code !== 0) {
    const why = inside.code === undefined ? 'git is not installed' : `${folder} is no clone of git`;
    throw new PublishError(`The tag cannot be set: ${why}. Publish from the clone that was built, or leave out --tag.`);
  }
  if (!has) {
    const fix = 'Publish from the clone that was built, fetch the commit, or leave out --tag.';
    throw new PublishError(`The tag cannot be set: this clone does not have the commit ${commit.slice(0, 12)}. ${fix}`);
  }
  if (git('var', 'GIT_COMMITTER_IDENT').code !== 0) {
    const fix = 'Run git config user.name and git config user.email, each with a value, or leave out --tag.';
    throw new PublishError(`The tag cannot be set: git does not know who sets it. ${fix}`);
  }
}

function newestOf(tags: string): number {
  return Math.max(0, ...tags.split('\n').map((tag) => Number(named.exec(tag)?.[1] ?? 0)));
}

/** Runs git in a folder, without hooks, and gives what it prints, and what it tells of an error in one line. */
function gitIn(folder: string) {
  return (...words: string[]) => {
    const all = ['-c', 'core.hooksPath=/dev/null', ...words];
    const { status, stdout, stderr, error } = spawnSync('git', all, { cwd: folder, encoding: 'utf8' });
    const [told = ''] = (error?.message ?? stderr).replace(/^fatal: /, '').split('\n');
    return { code: error ? undefined : status, printed: error ? '' : stdout.trim(), told };
  };
}
