import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { describe, expect, test, vi } from 'vitest';
import { makeFolder, Repository, variables } from '../load/published/repository.ts';
import { builtSite } from '../release/built-site.ts';

vi.setConfig({ testTimeout: 60_000 });

const command = resolve('src/cli/publish.ts');
const known = {
  ...variables,
  GIT_COMMITTER_NAME: 'Wilhelmina Inkpenny',
  GIT_COMMITTER_EMAIL: 'inkpenny@courier.example',
};

/** Publishes a build of a commit from a folder, with --tag, and gives the exit code, what was printed, and the target. */
async function publish(
  { folder, commit, to = join(makeFolder(), 'target') }: { folder: string; commit: string | null; to?: string },
  words: readonly string[] = [],
  env: NodeJS.ProcessEnv = known,
) {
  const from = await builtSite(makeFolder(), { 'index.html': `of ${commit ?? 'none'}` }, { commit });
  const all = [command, '--from', from, '--to', to, '--tag', ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', env });
  return { code: status, printed: stdout, told: stderr, to, live: existsSync(join(to, 'current/index.html')) };
}

test('once a commit is live, it has an annotated tag, from which the check knows it', async () => {
  const repository = new Repository();
  const commit = repository.commit({ 'a.txt': 'a' });
  repository.commit({ 'a.txt': 'b' });
  const { code, printed, to } = await publish({ folder: repository.folder, commit });
  expect([code, printed]).toEqual([
    0,
    `Release 1 is live in ${to}.\nThe tag release/1 is set. Push it: git push origin release/1\n`,
  ]);
  expect(repository.git('cat-file', '-t', 'release/1')).toBe('tag');
  expect(repository.git('rev-parse', 'release/1^{commit}')).toBe(commit);
  expect(repository.git('for-each-ref', '--format=%(contents:subject)', 'refs/tags/release/1')).toBe('Release 1');
});

test('a tag that names the commit already stays', async () => {
  const repository = new Repository();
  const commit = repository.commit({ 'a.txt': 'a' });
  repository.git('tag', 'release/1', commit);
  repository.git('tag', 'release/2', commit);
  expect(await publish({ folder: repository.folder, commit })).toMatchObject({ code: 0, live: true });
  expect(repository.git('cat-file', '-t', 'release/1')).toBe('commit');
});

test('--dry-run sets none', async () => {
  const repository = new Repository();
  const commit = repository.commit({ 'a.txt': 'a' });
  expect(await publish({ folder: repository.folder, commit }, ['--dry-run'])).toMatchObject({ code: 0, live: false });
  expect(repository.git('tag')).toBe('');
});

describe('nothing is published, and plainly so, where', () => {
  test('the folder is no clone', async () => {
    const { code, told, live } = await publish({ folder: makeFolder(), commit: 'a'.repeat(40) });
    expect([code, live]).toEqual([1, false]);
    expect(told).toMatch(/^The tag cannot be set: \/.+ is no clone of git\. Publish from the clone/);
  });

  test('git is not installed', async () => {
    const none = { ...known, PATH: makeFolder() };
    const { code, told, live } = await publish({ folder: makeFolder(), commit: 'a'.repeat(40) }, [], none);
    expect([code, live]).toEqual([1, false]);
    expect(told).toContain('git is not installed');
  });

  test('the build is of no commit', async () => {
    const repository = new Repository();
    repository.commit({ 'a.txt': 'a' });
    const { code, told, live } = await publish({ folder: repository.folder, commit: null });
    expect([code, live]).toEqual([1, false]);
    expect(told).toContain('this build is of none');
  });

  test('the clone does not have the commit', async () => {
    const repository = new Repository();
    repository.commit({ 'a.txt': 'a' });
    const { code, told, live } = await publish({ folder: repository.folder, commit: 'a'.repeat(40) });
    expect([code, live]).toEqual([1, false]);
    expect(told).toContain('this clone does not have the commit aaaaaaaaaaaa');
  });

  test('git does not know who sets the tag', async () => {
    const repository = new Repository();
    const commit = repository.commit({ 'a.txt': 'a' });
    repository.git('config', 'user.useConfigOnly', 'true');
    const { code, told, live } = await publish({ folder: repository.folder, commit }, [], variables);
    expect([code, live]).toEqual([1, false]);
    expect(told).toContain('git does not know who sets it. Run git config user.name');
  });

  test.each([
    ['names another commit', ['release/1'], 'The tag release/1 names another commit', 2],
    ['of a later number is there', ['release/7', 'release/x'], 'There is a tag release/7 already', 8],
  ])('a tag %s, also in a dry run', async (_, tags, why, next) => {
    const repository = new Repository();
    repository.commit({ 'a.txt': 'a' });
    for (const tag of tags) repository.git('tag', tag);
    const commit = repository.commit({ 'a.txt': 'b' });
    for (const words of [[], ['--dry-run']]) {
      const { code, told, live } = await publish({ folder: repository.folder, commit }, words);
      expect([code, live]).toEqual([1, false]);
      expect(told).toBe(`${why}. Give this release a number that no tag has gone past: --number ${next}.\n`);
    }
    const more = await publish({ folder: repository.folder, commit }, ['--number', String(next)]);
    expect(more).toMatchObject({ code: 0, live: true });
  });

  test('its number is greater than the check reads', async () => {
    const repository = new Repository();
    const commit = repository.commit({ 'a.txt': 'a' });
    const { code, told } = await publish({ folder: repository.folder, commit }, ['--number', '1000000000']);
    expect([code, told]).toEqual([1, expect.stringContaining('up to release/999999999')]);
  });
});

test('where git does not set it, the release is live all the same, and what to run is told', async () => {
  const repository = new Repository();
  const commit = repository.commit({ 'a.txt': 'a' });
  // A name below which no other can stand.
  repository.git('tag', 'release');
  const { code, printed, live } = await publish({ folder: repository.folder, commit });
  expect([code, live]).toEqual([0, true]);
  expect(printed).toMatch(/The tag release\/1 could not be set: .+\. Run: git tag -a -m "Release 1" release\/1 /);
});

test('a release that does not answer as it should gets none', async () => {
  const repository = new Repository();
  const commit = repository.commit({ 'a.txt': 'a' });
  const words = ['--address', 'http://127.0.0.1:1/', '--patience', '0'];
  expect(await publish({ folder: repository.folder, commit }, words)).toMatchObject({ code: 1, live: false });
  expect(repository.git('tag')).toBe('');
});
