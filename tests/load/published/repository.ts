import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { onTestFinished } from 'vitest';
import { publishedOptions, type PublishedOptions } from '../../../src/load/published/options.ts';

/** The environment of git in tests: nothing that the machine’s owner has set. */
export const variables: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
};

/** What a reader is told at a desk, or in a workflow where `more` says so. */
export function optionsWith(
  more: NodeJS.ProcessEnv = {},
  given?: Parameters<typeof publishedOptions>[1],
): PublishedOptions {
  return publishedOptions({ ...variables, ...more }, given);
}

/** An empty folder that is gone after the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The day on which the commit of that number was made: one day after the other. */
export const dayOfCommit = (number: number) => `2026-01-${String(number).padStart(2, '0')}T12:00:00Z`;

/** A repository in a new folder, to which a test commits. */
export class Repository {
  readonly folder: string;
  #commits: number;

  constructor(folder = makeFolder(), commits = 0) {
    this.folder = folder;
    this.#commits = commits;
    this.git('init', '--quiet');
  }

  git(...words: string[]): string {
    const [name, email] = ['user.name=Wilhelmina Inkpenny', 'user.email=inkpenny@courier.example'];
    // Newer versions of git tidy up behind a commit, where nobody waits for them: the folder would not stay gone.
    const alone = ['-c', 'maintenance.auto=false'];
    const local = ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always'];
    const settings = ['-c', name, '-c', email, ...local, ...alone];
    const at = dayOfCommit(Math.max(1, this.#commits));
    return execFileSync('git', [...settings, ...words], {
      cwd: this.folder,
      env: { ...variables, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Writes files; what is null is deleted. */
  write(files: Record<string, string | null>): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
  }

  /** Writes files, commits everything, and gives the id of the commit. */
  commit(files: Record<string, string | null>): string {
    this.write(files);
    this.#commits += 1;
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', `Commit ${this.#commits}`);
    return this.git('rev-parse', 'HEAD');
  }

  /** A copy, as `git clone` with options makes it. */
  clone(...options: string[]): Repository {
    const folder = join(makeFolder(), 'clone');
    this.git('clone', '--quiet', ...options, `file://${this.folder}`, folder);
    return new Repository(folder, this.#commits);
  }
}

/** The files of a story, small, below a content folder. */
export function storyFiles(slug: string, claims: Record<string, number>, folder = 'content'): Record<string, string> {
  const told = Object.entries(claims).map(([id, value]) => `${id}:\n  figures: { homes: { value: ${value} } }\n`);
  return {
    [`${folder}/stories/${slug}/index.mdx`]: `---\ntitle: ${slug}\n---\n`,
    [`${folder}/stories/${slug}/claims.yaml`]: told.join(''),
    [`${folder}/stories/${slug}/updates/2023-04-12.mdx`]: '---\ntitle: A night\n---\n',
  };
}
