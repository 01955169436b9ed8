import { cpSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EditChecks } from '../../../src/load/check/edit-checks.ts';
import { fixtureFiles, fixtureFolder, fixtureNow } from '../../fixtures/river-flood.ts';
import { makeFolder, Repository } from '../published/repository.ts';

const { claims } = fixtureFiles;
let repository: Repository;
let checks: EditChecks;

beforeEach(() => {
  repository = new Repository();
  cpSync(fixtureFolder, join(repository.folder, 'content'), { recursive: true });
  const folders = { content: join(repository.folder, 'content'), public: join(repository.folder, 'public') };
  checks = new EditChecks(folders, { folder: makeFolder(), drafts: true });
});
afterEach(() => {
  checks.close();
  vi.unstubAllEnvs();
});

async function edit(from: string, to: string): Promise<void> {
  const file = join(repository.folder, 'content', claims);
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}
const release = (number: number) => {
  repository.commit({});
  repository.git('tag', `release/${number}`);
};

test('a figure that changes quietly while the site is edited is told at once, and no more when it is put back', async () => {
  release(1);
  expect((await checks.check(fixtureNow)).problems).toEqual([]);
  await edit('value: 6.4', 'value: 4.6');
  const { problems, clean } = await checks.check(fixtureNow, [claims]);
  expect(problems).toMatchObject([{ file: claims, code: 'E-NOCORR' }]);
  expect(clean).toBe(false);
  await edit('value: 4.6', 'value: 6.4');
  expect((await checks.check(fixtureNow, [claims])).problems).toEqual([]);
});

test('with what it is compared is told once, and again after another release', async () => {
  release(1);
  expect((await checks.check(fixtureNow)).notes).toEqual([expect.stringContaining('Compared with release 1')]);
  await edit('value: 6.4', 'value: 4.6');
  expect((await checks.check(fixtureNow, [claims])).notes).toEqual([]);
  release(2);
  const { notes, problems, counts } = await checks.check(fixtureNow, []);
  expect(notes).toEqual([expect.stringContaining('Compared with release 2')]);
  expect([problems, counts.stories]).toEqual([[], 2]);
});

test('a history that cannot be known is told, and stops nobody who edits, wherever that is', async () => {
  vi.stubEnv('CI', 'true');
  rmSync(join(repository.folder, '.git'), { recursive: true });
  const { problems, notes } = await checks.check(fixtureNow);
  expect([problems, notes]).toEqual([[], [expect.stringContaining('it cannot be known what was published before')]]);
});
