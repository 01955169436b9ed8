import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { GitError } from '../../../src/load/published/git-error.ts';
import { ObjectReader } from '../../../src/load/published/object-reader.ts';
import { Repository, variables } from './repository.ts';

/** A repository with these files, what git calls each of them, and a reader of its objects with its process. */
function reading(files: Record<string, string>) {
  const repository = new Repository();
  repository.commit(files);
  const idOf = (path: string) => repository.git('rev-parse', `HEAD:${path}`);
  const child = spawn('git', ['cat-file', '--batch'], { cwd: repository.folder, env: variables });
  const reader = new ObjectReader(child);
  onTestFinished(() => reader.close());
  return { idOf, child, reader };
}

const none = '0'.repeat(40);
const files = {
  'large.txt': 'The Alderwater rose.\n'.repeat(30_000),
  'empty.txt': '',
  'answer.txt': `${none} missing\n${none} blob 3\nabc`,
  'folder/small.txt': 'six feet',
};

test('objects are read to their last byte, whatever stands in them, in the order in which they are asked for', async () => {
  const { idOf, reader } = reading(files);
  const asked = Object.keys(files).map(async (path) => (await reader.bytes(idOf(path))).toString());
  expect(await Promise.all(asked)).toEqual(Object.values(files));
});

test.each([
  ['that there is not', () => none],
  ['that is a folder', (idOf: (path: string) => string) => idOf('folder')],
])('an object %s is refused, and those that are asked for after it are read', async (_, id) => {
  const { idOf, reader } = reading(files);
  const refused = reader.bytes(id(idOf)).catch((error: unknown) => error);
  const read = reader.bytes(idOf('answer.txt'));
  expect(await refused).toBeInstanceOf(GitError);
  expect((await read).toString()).toBe(files['answer.txt']);
});

test('where git has ended, nobody waits for it: neither who asked before, nor who asks after', async () => {
  const { idOf, child, reader } = reading(files);
  child.kill('SIGSTOP');
  const before = reader.bytes(idOf('large.txt')).catch((error: unknown) => error);
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await before).toEqual(new GitError('git ended before it had read everything'));
  await expect(reader.bytes(idOf('large.txt'))).rejects.toThrow('git ended before it had read everything');
});
