import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readChanges, UnreadableError } from '../../src/cli/read-changes.ts';
import type { Environment } from '../../src/environment.ts';
import { fixtureFolder, fixtureNow } from '../fixtures/river-flood.ts';
import { makeFolder, optionsWith, Repository } from '../load/published/repository.ts';

vi.setConfig({ testTimeout: 60_000 });

let repository: Repository;
beforeEach(() => {
  repository = new Repository();
  cpSync(fixtureFolder, join(repository.folder, 'content'), { recursive: true });
  repository.commit({ 'public/humans.txt': 'one\n', 'public/old.txt': 'old\n', 'public/kept/a.txt': 'kept\n' });
  repository.git('tag', 'release/1');
});

const changes = (publicFolder = join(repository.folder, 'public'), format: 'markdown' | 'json' = 'markdown') => {
  const contentFolder = join(repository.folder, 'content');
  return readChanges({ contentFolder, publicFolder, now: fixtureNow } as Environment, optionsWith(), format);
};

describe('of the files of public/ is told', () => {
  test('nothing, where they are as they were', async () => {
    expect(await changes()).toContain('Nothing changes for readers');
  });

  test('which came, went and have other bytes, committed or not', async () => {
    repository.commit({ 'public/humans.txt': 'other\n', 'public/old.txt': null });
    repository.write({ 'public/kept/new.txt': 'new\n' });
    const told = await changes();
    expect(told).toContain('3 files not as before, compared with release 1');
    expect(told).toContain(`#### Files

- other bytes: <code>/humans.txt</code>, 4 **→** 6
- new: <code>/kept/new.txt</code>, 4 bytes
- **gone:** <code>/old.txt</code>
`);
  });

  test('the same to programs', async () => {
    repository.write({ 'public/humans.txt': 'two\n' });
    const { files } = JSON.parse(await changes(undefined, 'json')) as { files: unknown };
    expect(files).toEqual([{ path: 'humans.txt', was: 4, is: 4 }]);
  });

  test('nothing, where they stand in another repository, or in none', async () => {
    const other = new Repository();
    other.commit({ 'public/humans.txt': 'other\n' });
    expect(await changes(join(other.folder, 'public'))).toContain('Nothing changes for readers');
    const none = makeFolder();
    expect(await changes(none)).toContain('Nothing changes for readers');
  });

  test('that they cannot be compared, where this clone lacks what they were; all else is told', async () => {
    const id = repository.git('rev-parse', 'HEAD:public/old.txt');
    repository.commit({ 'public/old.txt': null });
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const told = await changes();
    expect(told).toContain('Nothing changes for readers');
    expect(told).toContain(
      '**The files of <code>public/</code> could not be compared**: this clone lacks the contents of old files.',
    );
    const { compared } = JSON.parse(await changes(undefined, 'json')) as { compared: unknown };
    expect(compared).toMatchObject({ filesUnread: 'this clone lacks the contents of old files' });
  });

  test('all of them, before the first release', async () => {
    repository.git('tag', '-d', 'release/1');
    expect(await changes()).toContain('3 files not as before');
  });
});

test('where this clone lacks the content as it was, it is told that it must be whole', async () => {
  const path = 'content/stories/mill-bridge/index.mdx';
  const id = repository.git('rev-parse', `HEAD:${path}`);
  rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
  await expect(changes()).rejects.toThrow(
    new UnreadableError(
      'It cannot be known what readers see now: git cannot tell it (this clone lacks the contents of old files). Check the content within its whole git repository.',
    ),
  );
});
