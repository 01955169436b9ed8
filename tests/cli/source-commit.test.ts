import { expect, test } from 'vitest';
import { sourceCommit } from '../../src/cli/source-commit.ts';
import { makeFolder, Repository } from '../load/published/repository.ts';

/** A repository with one commit. */
function committed(): Repository {
  const repository = new Repository();
  repository.commit({ 'content/site.yaml': 'name: Alder\n', '.gitignore': 'dist/\n' });
  return repository;
}

test('a folder that holds a commit, and beside it only what git ignores, names that commit', () => {
  const repository = committed();
  repository.write({ 'dist/index.html': 'built' });
  expect(sourceCommit(repository.folder)).toBe(repository.git('rev-parse', 'HEAD'));
});

test.each<[string, (repository: Repository) => void]>([
  ['a file that is edited', (repository) => repository.write({ 'content/site.yaml': 'name: Weir\n' })],
  ['a file that is gone', (repository) => repository.write({ 'content/site.yaml': null })],
  ['a new file', (repository) => repository.write({ 'content/new.yaml': '[]\n' })],
  [
    'a new file, though git is told to show none',
    (repository) => {
      repository.git('config', 'status.showUntrackedFiles', 'no');
      repository.write({ 'content/new.yaml': '[]\n' });
    },
  ],
  [
    'an edit that is staged',
    (repository) => {
      repository.write({ 'content/site.yaml': 'name: Weir\n' });
      repository.git('add', '--all');
    },
  ],
])('a folder with %s names none', (_, change) => {
  const repository = committed();
  change(repository);
  expect(sourceCommit(repository.folder)).toBeNull();
});

test('a folder without a repository, or without a commit, names none', () => {
  expect(sourceCommit(makeFolder())).toBeNull();
  expect(sourceCommit(new Repository().folder)).toBeNull();
});
