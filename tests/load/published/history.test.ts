import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBaseline, UnknownCommitError } from '../../../src/load/published/history.ts';
import { readPublished } from '../../../src/load/published/read-published.ts';
import { dayOfCommit, makeFolder, optionsWith, Repository } from './repository.ts';

const file = 'content/stories/flood/index.mdx';
const claims = 'content/stories/flood/claims.yaml';

/** Three commits, each with its number in the claims. */
function threeCommits(): Repository {
  const repository = new Repository();
  for (const number of [1, 2, 3]) repository.commit({ [file]: '---\n---\n', [claims]: `${number}` });
  return repository;
}

const read = ({ folder }: Repository, ...options: Parameters<typeof optionsWith>) =>
  readPublished(join(folder, 'content'), optionsWith(...options));

/** What stood in the claims of each commit that was compared. */
async function readNumbers(repository: Repository, ...options: Parameters<typeof optionsWith>): Promise<string[]> {
  repository.write({ [claims]: 'today' });
  const published = await read(repository, ...options);
  expect(published.problems).toEqual([]);
  const formers = (published.stories.get('flood') ?? []).map((former) => former.read());
  const texts = (await Promise.all(formers)).map(({ files }) => files.find(({ path }) => /claims/.test(path))!.text);
  published.close();
  return texts;
}

const unreleased = ['No release leads to this commit: nothing counts as published yet.'];

describe('a release', () => {
  test('is the tag with the highest number, not the newest one', async () => {
    const repository = threeCommits();
    for (const [number, commit] of [
      ['2', 'HEAD~2'],
      ['10', 'HEAD~1'],
      ['9', 'HEAD'],
    ]) {
      repository.git('tag', `release/${number}`, commit!);
    }
    expect(await readNumbers(repository)).toEqual(['2']);
    expect((await read(repository)).notes).toEqual([`Compared with release 10 of ${dayOfCommit(2)}.`]);
  });

  test.each([
    'release/03',
    'release/3-beta',
    'release/latest',
    'release/v3',
    'release/-3',
    'releases/3',
    'x/release/3',
    '3',
  ])('is not a tag %s', async (tag) => {
    const repository = threeCommits();
    repository.git('tag', tag);
    expect((await read(repository)).notes).toEqual(unreleased);
  });

  test('is not a branch of that name', async () => {
    const repository = threeCommits();
    repository.git('branch', 'release/3');
    expect((await read(repository)).notes).toEqual(unreleased);
  });

  test('that does not lead to this commit does not count', async () => {
    const repository = threeCommits();
    repository.git('tag', 'release/1', 'HEAD~2');
    repository.git('tag', 'release/2', 'HEAD');
    repository.git('checkout', '--quiet', '-b', 'other', 'HEAD~1');
    expect(await readNumbers(repository)).toEqual(['1']);
  });

  test('has the moment of its tag, where that tells one', async () => {
    const repository = threeCommits();
    repository.git('tag', '--annotate', '--message', 'Release 1', 'release/1', 'HEAD~2');
    expect((await read(repository)).notes).toEqual([`Compared with release 1 of ${dayOfCommit(3)}.`]);
  });

  test('has the moment of its commit else', async () => {
    const repository = threeCommits();
    repository.git('tag', 'release/1', 'HEAD~2');
    expect((await read(repository)).notes).toEqual([`Compared with release 1 of ${dayOfCommit(1)}.`]);
  });

  test.each([
    ['of a folder', 'HEAD:content'],
    ['of a file', `HEAD:${file}`],
  ])('is not a tag %s', async (_, object) => {
    const repository = threeCommits();
    repository.git('tag', 'release/3', object);
    expect((await read(repository)).notes).toEqual(unreleased);
  });
});

describe('before the first release', () => {
  test('nothing counts as published, in a workflow too', async () => {
    expect(await read(threeCommits(), { CI: 'true' })).toMatchObject({ notes: unreleased, problems: [] });
  });

  test('nothing counts that stands on the base branch', async () => {
    const repository = threeCommits();
    repository.git('branch', 'base', 'HEAD~1');
    expect(await readNumbers(repository, {}, { base: 'base' })).toEqual([]);
  });

  test('there may be no commit', async () => {
    const repository = new Repository();
    repository.write({ [file]: '' });
    expect((await read(repository)).notes).toEqual(unreleased);
  });
});

describe('on a pull request', () => {
  /** Commit 4 branches off behind commit 2, and the base branch goes on to commit 3; release 1 is commit 1. */
  function pullRequest(base = 'main'): Repository {
    const origin = threeCommits();
    origin.git('tag', 'release/1', 'HEAD~2');
    if (base !== 'main') origin.git('branch', base);
    const repository = origin.clone();
    repository.git('checkout', '--quiet', '-b', 'change', 'HEAD~1');
    repository.commit({ [claims]: '4' });
    return repository;
  }

  test('the commit at which the branch left the base counts too', async () => {
    expect(await readNumbers(pullRequest(), { GITHUB_BASE_REF: 'main', CI: 'true' })).toEqual(['1', '2']);
    expect((await read(pullRequest(), { GITHUB_BASE_REF: 'main' })).notes).toEqual([
      `Compared with release 1 of ${dayOfCommit(1)}.`,
      `Compared with branch main of ${dayOfCommit(2)}.`,
    ]);
  });

  test('the base counts once, where it is the release', async () => {
    const repository = pullRequest();
    repository.git('tag', 'release/2', 'HEAD~1');
    expect(await readNumbers(repository, { GITHUB_BASE_REF: 'main' })).toEqual(['2']);
  });

  test('there is none on a push, where the variable is empty', async () => {
    expect(await readNumbers(pullRequest(), { GITHUB_BASE_REF: '', CI: 'true' })).toEqual(['1']);
  });

  test('a branch of this repository does, where the origin has none of its name', async () => {
    const repository = pullRequest();
    repository.git('branch', 'local', 'HEAD~1');
    expect(await readNumbers(repository, {}, { base: 'local' })).toEqual(['1', '2']);
  });

  test.each(['feature/ü', 'a$(id)b', '+refs', 'x;y', 'HEAD', 'release/2', '#1', '“a”'])(
    'the base may be named %s',
    async (base) => {
      const origin = threeCommits();
      origin.git('tag', 'release/1', 'HEAD~2');
      const repository = origin.clone();
      repository.git('update-ref', `refs/remotes/origin/${base}`, 'HEAD~1');
      expect(await readNumbers(repository, { GITHUB_BASE_REF: base })).toEqual(['1', '2']);
    },
  );

  test.each([
    'nowhere',
    '--upload-pack=touch marker',
    '-h',
    'main~1',
    'main^',
    'main@{0}',
    'main:content',
    'a..b',
    'main main',
    'main\nHEAD',
    '../main',
    '*',
  ])('a base named %j is an error in a workflow, and said at a desk', async (base) => {
    const repository = pullRequest();
    const message = expect.stringContaining('is not in this repository') as string;
    expect((await read(repository, { GITHUB_BASE_REF: base, CI: 'true' })).problems).toMatchObject([
      { file: 'redirects.yaml', line: 1, column: 1, code: 'E-HISTORY', message },
    ]);
    expect(await read(repository, { GITHUB_BASE_REF: base })).toMatchObject({ notes: [message], problems: [] });
    expect(existsSync(join(repository.folder, 'content', 'marker'))).toBe(false);
  });

  test('a base that has no commit in common is one too', async () => {
    const repository = pullRequest();
    repository.git('checkout', '--quiet', '--orphan', 'foreign');
    repository.commit({});
    repository.git('checkout', '--quiet', 'change');
    const message = expect.stringContaining('has no commit in common') as string;
    expect((await read(repository, { CI: '1' }, { base: 'foreign' })).problems).toMatchObject([{ message }]);
  });
});

describe('a commit that is named', () => {
  test.each([
    ['a tag', 'before', ['1']],
    ['a step back', 'HEAD~1', ['2']],
    ['the commit itself', 'HEAD', ['3']],
  ])('as %s counts as the last release', async (_, against, numbers) => {
    const repository = threeCommits();
    repository.git('tag', 'before', 'HEAD~2');
    repository.git('tag', 'release/1', 'HEAD~1');
    expect(await readNumbers(repository, { GITHUB_BASE_REF: 'main' }, { against })).toEqual(numbers);
  });

  test('may stand in a shallow clone', async () => {
    const shallow = threeCommits().clone('--depth', '2');
    expect(await readNumbers(shallow, { CI: 'true' }, { against: 'HEAD~1' })).toEqual(['2']);
  });

  test.each(['nowhere', '', '--help', '-p', 'HEAD:content', 'HEAD\nHEAD', 'HEAD^{tree}', '0000000000'])(
    'must be one: %j is none',
    async (against) => {
      await expect(read(threeCommits(), {}, { against })).rejects.toThrow(UnknownCommitError);
    },
  );
});

describe('without a history', () => {
  const places: [string, () => Repository | { folder: string }, NodeJS.ProcessEnv, string][] = [
    ['a shallow clone', () => withRelease().clone('--depth', '1'), {}, 'this is a shallow clone'],
    ['a folder in no repository', () => ({ folder: dirname(withContent()) }), {}, 'in no git repository'],
    ['a machine without git', withRelease, { PATH: '/nowhere' }, 'git is not installed'],
    ['a clone without old files', () => withRelease().clone('--filter=blob:none'), {}, 'git cannot tell it'],
  ];

  test.each(places)('%s is told at a desk', async (_, make, more, why) => {
    const { folder } = make();
    editIn(folder);
    const published = await readPublished(join(folder, 'content'), optionsWith(more));
    expect(published).toMatchObject({ problems: [], notes: [expect.stringContaining(why)] });
    expect(published.stories.size).toBe(0);
  });

  test.each(places)('%s is an error in a workflow', async (_, make, more, why) => {
    const { folder } = make();
    editIn(folder);
    const published = await readPublished(join(folder, 'content'), optionsWith({ ...more, CI: 'true' }));
    expect(published.notes).toEqual([]);
    expect(published.problems).toMatchObject([
      {
        file: 'redirects.yaml',
        line: 1,
        column: 1,
        code: 'E-HISTORY',
        message: expect.stringContaining(why) as string,
      },
    ]);
  });

  test('a shallow clone is mended by fetching the rest', async () => {
    const { problems } = await read(withRelease().clone('--depth', '1'), { CI: 'true' });
    expect(problems[0]?.fix).toContain('fetch-depth: 0');
  });

  test.each(['', 'false', '0'])('CI=%s is no workflow', async (CI) => {
    expect((await readPublished(withContent(), optionsWith({ CI }))).problems).toEqual([]);
  });
});

test.each([
  ['GIT_DIR', '/nowhere'],
  ['GIT_WORK_TREE', '/nowhere'],
  ['GIT_INDEX_FILE', '/nowhere/index'],
  ['GIT_OBJECT_DIRECTORY', '/nowhere'],
  ['GIT_EXTERNAL_DIFF', 'touch marker'],
])('%s, which a hook may have set, leads git nowhere else', async (name, value) => {
  const repository = threeCommits();
  repository.git('tag', 'release/1', 'HEAD~2');
  expect(await readNumbers(repository, { [name]: value })).toEqual(['1']);
});

function withRelease(): Repository {
  const repository = threeCommits();
  repository.git('config', 'uploadpack.allowFilter', 'true');
  repository.git('tag', 'release/1', 'HEAD~2');
  return repository;
}

/** A content folder in no repository. */
function withContent(): string {
  const folder = makeFolder();
  editIn(folder);
  return join(folder, 'content');
}

function editIn(folder: string): void {
  mkdirSync(join(folder, dirname(claims)), { recursive: true });
  writeFileSync(join(folder, claims), 'today');
}

describe('what readers have now', () => {
  const baselineOf = async (repository: Repository, ...options: Parameters<typeof optionsWith>) => {
    const found = await readBaseline(repository.folder, optionsWith(...options));
    return found && 'name' in found ? found.name : found;
  };

  test('is the last release', async () => {
    const repository = new Repository();
    repository.commit({ a: '1' });
    expect(await baselineOf(repository)).toBeUndefined();
    repository.git('tag', 'release/1');
    repository.commit({ a: '2' });
    expect(await baselineOf(repository)).toBe('release 1');
  });

  test('is the branch to which a pull request leads, released or not; but what is named comes first', async () => {
    const repository = new Repository();
    const first = repository.commit({ a: '1' });
    repository.git('branch', '-M', 'main');
    repository.git('switch', '--quiet', '-c', 'topic');
    repository.commit({ a: '2' });
    expect(await baselineOf(repository, { GITHUB_BASE_REF: 'main' })).toBe('branch main');
    repository.git('tag', 'release/1');
    expect(await baselineOf(repository, { GITHUB_BASE_REF: 'main' })).toBe('branch main');
    const named = await baselineOf(repository, { GITHUB_BASE_REF: 'main' }, { against: 'HEAD~1' });
    expect(named).toBe(`commit ${first.slice(0, 10)}`);
  });

  test('cannot be known without the branch', async () => {
    const repository = new Repository();
    repository.commit({ a: '1' });
    expect(await baselineOf(repository, { GITHUB_BASE_REF: 'nowhere' })).toMatchObject({
      unknown: 'the branch “nowhere” is not in this repository',
    });
  });
});
