import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Baseline } from '../../../src/load/published/baseline.ts';
import { readBaseline } from '../../../src/load/published/history.ts';
import { writeTree } from '../../../src/load/published/write-tree.ts';
import { makeFolder, optionsWith, Repository, storyFiles } from './repository.ts';

/** Every file below a folder, with its bytes. */
function filesIn(folder: string): Record<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name));
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

test('the files of the content folder are written as they were, to the last byte, and no link is', async () => {
  const repository = new Repository();
  const bytes = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 256));
  const texts = storyFiles('flood', { homes: 312 });
  repository.write({ ...texts, 'README.md': 'Read me.\n', 'content/a b/ü “c”.txt': '\uFEFFa\r\n' });
  writeFileSync(join(repository.folder, 'content/gauge.png'), bytes);
  symlinkSync('/etc/passwd', join(repository.folder, 'content/link.yaml'));
  repository.commit({});
  repository.git('tag', 'release/1');
  repository.commit({ 'content/stories/flood/claims.yaml': 'other: {}\n' });
  const baseline = (await readBaseline(join(repository.folder, 'content'), optionsWith())) as Baseline;
  const folder = makeFolder();
  await writeTree(baseline, folder);
  baseline.close();
  const expected = Object.entries(texts).map(([path, text]) => [path.replace('content/', ''), Buffer.from(text)]);
  expect(filesIn(folder)).toEqual({
    ...Object.fromEntries(expected),
    'a b/ü “c”.txt': Buffer.from('\uFEFFa\r\n'),
    'gauge.png': bytes,
  });
});

test('a name that would lead out of the folder is left out', async () => {
  const written = [
    '../out.yaml',
    'a/../../out.yaml',
    '/out.yaml',
    'a\\..\\out.yaml',
    './a.yaml',
    'a//b.yaml',
    'in.yaml',
  ];
  const baseline = {
    files: () => Promise.resolve(new Map(written.map((path) => [path, path]))),
    ensure: () => Promise.resolve(),
    readBytes: () => Promise.resolve(Buffer.from('x')),
  } as Partial<Baseline> as Baseline;
  const folder = join(makeFolder(), 'inside');
  await writeTree(baseline, folder);
  expect(Object.keys(filesIn(join(folder, '..')))).toEqual(['inside/in.yaml']);
});
