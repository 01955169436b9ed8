import { readFileSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPublished, type Published } from '../../../src/load/published/read-published.ts';
import { dayOfCommit, makeFolder, optionsWith, Repository, storyFiles } from './repository.ts';

const flood = storyFiles('flood', { water: 6, homes: 312, weir: 1 });
const mill = storyFiles('mill', { bridge: 1 });
const claims = 'content/stories/flood/claims.yaml';

/** A repository whose first commit is release 1, with two stories. */
function released(): Repository {
  const repository = new Repository();
  repository.commit({ ...flood, ...mill, 'content/redirects.yaml': '[]\n', 'README.md': 'Read me.\n' });
  repository.git('tag', 'release/1');
  return repository;
}

const readFrom = ({ folder }: Repository) => readPublished(join(folder, 'content'), optionsWith());

/** What can be read, story by story: the old slug and the claims. */
async function shown(published: Published) {
  const { stories, gone, redirects } = published;
  const told = [...stories].map(async ([slug, formers]) => {
    const read = await Promise.all(formers.map((former) => former.read()));
    return [slug, read.map(({ slug, files }) => [slug, files.find(({ path }) => /claims\.yaml$/.test(path))?.text])];
  });
  const entries = (await Promise.all(told)) as [string, unknown][];
  published.close();
  return { stories: Object.fromEntries(entries), gone: gone.map(({ slug }) => slug), redirects };
}

const none = { stories: {}, gone: [], redirects: [] };
const floodBefore = { ...none, stories: { flood: [['flood', flood[claims]]] } };

test('where nothing has changed nothing is read', async () => {
  const published = await readFrom(released());
  expect(await shown(published)).toEqual(none);
  expect(published.notes).toEqual([`Compared with release 1 of ${dayOfCommit(1)}.`]);
});

describe('a story is read as it was, and no other, where it was', () => {
  const edited = { [claims]: flood[claims]!.replace('312', '321') };

  test('edited and not committed', async () => {
    const repository = released();
    repository.write(edited);
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });

  test('edited and staged', async () => {
    const repository = released();
    repository.write(edited);
    repository.git('add', '--all');
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });

  test('edited and committed', async () => {
    const repository = released();
    repository.commit(edited);
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });

  test('edited and committed, with another edit on top', async () => {
    const repository = released();
    repository.commit(edited);
    repository.write({ [claims]: flood[claims]!.replace('312', '300') });
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });

  test('robbed of a file, or given one', async () => {
    const repository = released();
    repository.write({ [claims]: null, 'content/stories/flood/updates/2023-04-13.mdx': '---\n---\n' });
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });

  test('taken out of git and left in its folder', async () => {
    const repository = released();
    repository.git('rm', '--quiet', '--cached', '-r', 'content/stories/flood');
    repository.write(edited);
    expect(await shown(await readFrom(repository))).toEqual(floodBefore);
  });
});

test('all texts of a changed story are read, with their paths below content/', async () => {
  const repository = released();
  repository.write({ [claims]: '' });
  const published = await readFrom(repository);
  const formers = published.stories.get('flood') ?? [];
  const read = await Promise.all(formers.map((former) => former.read()));
  published.close();
  expect(read).toEqual([
    {
      slug: 'flood',
      at: dayOfCommit(1),
      files: Object.entries(flood)
        .map(([path, text]) => ({ path: path.replace('content/', ''), text }))
        .sort((a, b) => (a.path < b.path ? -1 : 1)),
    },
  ]);
});

test.each([
  ['a story that is new and in no commit', storyFiles('ferry', { timetable: 1 })],
  ['an edit back to what was published', { [claims]: flood[claims]! }],
  ['files that stand elsewhere', { 'README.md': 'Read me again.\n', 'stories/flood/index.mdx': '' }],
  ['a picture', { 'content/stories/flood/images/gauge.png': 'no picture' }],
])('%s is nothing that was published', async (_, files) => {
  const repository = released();
  repository.write(files);
  expect(await shown(await readFrom(repository))).toEqual(none);
});

test('redirects are read as they were', async () => {
  const repository = released();
  repository.commit({ 'content/redirects.yaml': '- { from: /a/, to: /b/ }\n' });
  expect(await shown(await readFrom(repository))).toEqual({ ...none, redirects: ['[]\n'] });
});

describe('a story whose folder is gone', () => {
  test('is read as it was', async () => {
    const repository = released();
    repository.git('rm', '--quiet', '-r', 'content/stories/flood');
    expect(await shown(await readFrom(repository))).toEqual({ ...none, gone: ['flood'] });
  });

  test('is compared with a new one that has its claims', async () => {
    const repository = released();
    repository.git('mv', 'content/stories/flood', 'content/stories/high-water');
    repository.write({ 'content/stories/high-water/claims.yaml': flood[claims]!.replace('312', '321') });
    expect(await shown(await readFrom(repository))).toEqual({
      ...none,
      stories: { 'high-water': [['flood', flood[claims]]] },
      gone: ['flood'],
    });
  });

  test.each([
    ['on several lines', '- from: /stories/flood/\n  to: /stories/high-water/\n'],
    ['on one', '- { from: "/stories/flood/", to: /stories/high-water/ }\n'],
    ['whose second word is “from”', '- to: /stories/high-water/\n  from: /stories/flood/\n'],
    ['with a remark in it', '- from: /stories/flood/ # renamed\n  to: "/stories/high-water/"\n'],
    [
      'behind others',
      '[{ to: /stories/mill/, from: /stories/weir/ }, { to: /stories/high-water/, from: /stories/flood/ }]\n',
    ],
  ])('is compared with the new one to which a redirect %s leads, whatever its claims are', async (_, redirect) => {
    const repository = released();
    repository.git('rm', '--quiet', '-r', 'content/stories/flood');
    repository.write({ ...storyFiles('high-water', { other: 1 }), 'content/redirects.yaml': redirect });
    expect((await shown(await readFrom(repository))).stories).toEqual({ 'high-water': [['flood', flood[claims]]] });
  });

  test('is not compared with one that was published beside it', async () => {
    const repository = released();
    repository.git('rm', '--quiet', '-r', 'content/stories/flood');
    repository.write({ 'content/redirects.yaml': '- { from: /stories/flood/, to: /stories/mill/ }\n' });
    expect((await shown(await readFrom(repository))).stories).toEqual({});
  });
});

test('names that are no plain words are read as they are', async () => {
  const repository = new Repository();
  const odd = ['Überschwemmung', 'a b', '-rf', '*', '"quoted"', ':(top)'];
  const files = Object.assign({}, ...odd.map((slug) => storyFiles(slug, { a: 1 }))) as Record<string, string>;
  repository.commit(files);
  repository.git('tag', 'release/1');
  repository.write(Object.fromEntries(odd.map((slug) => [`content/stories/${slug}/claims.yaml`, 'a: 2\n'])));
  const read = odd.map((slug) => [slug, [[slug, files[`content/stories/${slug}/claims.yaml`]]]] as const);
  expect((await shown(await readFrom(repository))).stories).toEqual(Object.fromEntries(read));
});

test.each(['.', 'text', 'a/b c', '-content', '[content]', 'Ünö'])('the content folder may be %s', async (folder) => {
  const repository = new Repository();
  const [path, text] = [`${folder}/stories/flood/claims.yaml`, 'a: 1\n'];
  repository.commit({ ...storyFiles('flood', { a: 1 }, folder), [path]: text });
  repository.git('tag', 'release/1');
  repository.write({ [path]: 'a: 2\n' });
  expect((await shown(await readPublished(join(repository.folder, folder), optionsWith()))).stories).toEqual({
    flood: [['flood', text]],
  });
});

test('a content folder that a release did not have is said to be new', async () => {
  const repository = released();
  repository.commit(storyFiles('ferry', { timetable: 1 }, 'other'));
  const published = await readPublished(join(repository.folder, 'other'), optionsWith());
  expect(await shown(published)).toEqual(none);
  expect(published.notes).toEqual([
    `Compared with release 1 of ${dayOfCommit(1)}.`,
    'There was no content in this folder in release 1.',
  ]);
});

describe('where a link was put in place of the content folder', () => {
  const linked = (): Repository => {
    const repository = released();
    renameSync(join(repository.folder, 'content'), join(repository.folder, 'other'));
    symlinkSync('other', join(repository.folder, 'content'));
    repository.commit({ 'other/stories/flood/claims.yaml': flood[claims]!.replace('312', '321') });
    return repository;
  };
  const why =
    'it cannot be known what was published before: the content folder is a symbolic link to a folder that had no content in release 1';

  test('a workflow does not take everything in it for new', async () => {
    const { folder } = linked();
    const published = await readPublished(join(folder, 'content'), optionsWith({ CI: 'true' }));
    expect(await shown(published)).toEqual(none);
    expect(published.problems).toMatchObject([
      { file: 'redirects.yaml', code: 'E-HISTORY', message: why, fix: 'Put the folder itself in its place.' },
    ]);
  });

  test('somebody at a desk is told', async () => {
    const { problems, notes } = await readFrom(linked());
    expect(problems).toEqual([]);
    expect(notes).toEqual([`Compared with no release: ${why}. Put the folder itself in its place.`]);
  });

  test('a link that was published already is followed', async () => {
    const repository = linked();
    repository.git('tag', 'release/2');
    repository.write({ 'other/stories/flood/claims.yaml': flood[claims]! });
    const { problems, stories } = await readPublished(join(repository.folder, 'content'), optionsWith({ CI: 'true' }));
    expect(problems).toEqual([]);
    expect([...stories.keys()]).toEqual(['flood']);
  });
});

test('a repository is only read, also where git would like to note that a file was looked at', async () => {
  const repository = released();
  const index = () => readFileSync(join(repository.folder, '.git/index'));
  const before = index();
  utimesSync(join(repository.folder, claims), 0, 0);
  expect(await shown(await readFrom(repository))).toEqual(none);
  expect(index().equals(before)).toBe(true);
});

test('a story has a key that is another only where it was another, or was published at another moment', async () => {
  const keyNow = async (repository: Repository) => {
    const published = await readFrom(repository);
    published.close();
    return published.stories.get('flood')?.[0]?.key;
  };
  const repository = released();
  repository.write({ [claims]: 'a: 1\n' });
  const key = await keyNow(repository);
  repository.write({ [claims]: 'a: 2\n' });
  expect(await keyNow(repository)).toBe(key);
  repository.commit({});
  repository.git('tag', 'release/2');
  repository.write({ [claims]: 'a: 3\n' });
  expect(await keyNow(repository)).not.toBe(key);
});

test('what is being read while everything is closed is read to its end', async () => {
  const repository = released();
  repository.write({ [claims]: 'a: 1\n' });
  const published = await readFrom(repository);
  const [former] = published.stories.get('flood')!;
  const reading = former!.read();
  published.close();
  expect((await reading).slug).toBe('flood');
});

test('who asks for a commit where there is no history is not told that all is well', async () => {
  const asked = readPublished(makeFolder(), optionsWith({}, { against: 'main' }));
  await expect(asked).rejects.toThrow('--against “main” cannot be asked: the content folder is in no git repository.');
});
