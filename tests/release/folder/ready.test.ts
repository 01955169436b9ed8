import { spawnSync } from 'node:child_process';
import { mkdir, readFile, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../src/release/folder/faults.ts';
import { planRelease } from '../../../src/release/folder/plan.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { writeRelease } from '../../../src/release/folder/write-release.ts';
import { describeFiles } from '../../../src/release/manifest.ts';
import { PublishError } from '../../../src/release/publish-error.ts';
import { begun, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built, live } = scratch;

describe('a folder is refused', () => {
  test.each<[string, (target: string) => Promise<unknown>, RegExp]>([
    ['that is a file', (target) => writeFile(target, 'mine'), /is a file\. Name the folder to publish into\./],
    [
      'in which something else is live: a folder',
      async (target) => mkdir(join(target, 'current'), { recursive: true }),
      /current is no link to a release, but a file or folder\. Move it away, then try again\./,
    ],
    [
      'in which something else is live: a link',
      async (target) => {
        await mkdir(target);
        await symlink('/srv/old', join(target, 'current'));
      },
      /current leads to \/srv\/old, which is no release\. Move it away, then try again\./,
    ],
  ])('%s', async (_, prepare, told) => {
    await prepare(scratch.target);
    const options = { from: await built({ 'index.html': 'a' }), target: scratch.target, now: () => begun };
    const before = await stat(scratch.target);
    await expect(planRelease(options)).rejects.toThrow(told);
    await expect(publishToFolder(options)).rejects.toThrow(told);
    await expect(publishToFolder(options)).rejects.toThrow(PublishError);
    expect((await stat(scratch.target)).isDirectory()).toBe(before.isDirectory());
  });

  test('that stands in a folder that is not there', async () => {
    const options = { from: await built({}), target: join(scratch.target, 'a/b'), now: () => begun };
    for (const use of [planRelease, publishToFolder]) {
      await expect(use(options)).rejects.toThrow(`There is no folder ${join(scratch.target, 'a')}, in which`);
    }
    await expect(stat(scratch.target)).rejects.toThrow();
  });

  test.each(['', 'inside'])('that stands in what was built, or the other way round: “%s”', async (path) => {
    const from = await built({ 'index.html': 'a' });
    const inside = publishToFolder({ from, target: join(from, path), now: () => begun });
    await expect(inside).rejects.toThrow('stand in each other');
    const outside = publishToFolder({ from, target: scratch.work, now: () => begun });
    await expect(outside).rejects.toThrow('stand in each other');
    expect(await readdir(from)).not.toContain('releases');
  });
});

test.each([
  ['ENOSPC', 'There is no room left on its disk. Make room, then try again (ENOSPC, at /srv/site/releases/.1.new).'],
  ['EROFS', 'It can only be read, not written to.'],
  ['EACCES', 'You may not write there.'],
])('%s is told in words', (code, told) => {
  const error = Object.assign(new Error('told by the system'), { code, path: '/srv/site/releases/.1.new' });
  const { message } = inWords(error, '/srv/site', 'Nothing has changed.') as Error;
  expect(message).toContain(`/srv/site cannot be published to. ${told}`);
  expect(message).toMatch(/Nothing has changed\.$/);
});

test('a fault of ours keeps its trace', () => {
  const error = new TypeError('x is not a function');
  expect(inWords(error, '/srv/site', '')).toBe(error);
});

test('a site that is built anew while it is published is not published half, and leaves nothing', async () => {
  const from = await built({ 'index.html': 'a', 'last.html': 'a' });
  const files = await describeFiles(from);
  await writeFile(join(from, 'last.html'), 'b');
  const ledger = Object.fromEntries(files.map(({ path, sha256 }) => [path, { sha256, modified: begun }]));
  const release = { number: 1, from, files, ledger, live: undefined, kept: [] };
  const writing = writeRelease(scratch.target, release);
  await expect(writing).rejects.toThrow(`${from} was changed while it was published, at last.html.`);
  expect(await readdir(join(scratch.target, 'releases'))).toEqual([]);
});

test('a web server may read all that it serves, whatever the publisher’s umask is', async () => {
  const from = await built({ 'index.html': 'a', 'deep/er/index.html': 'b' });
  const command = 'umask 077; "$0" src/cli/publish.ts --from "$1" --to "$2"';
  const { status } = spawnSync('sh', ['-c', command, process.execPath, from, scratch.target]);
  expect(status).toBe(0);
  const release = join(scratch.target, 'releases/1');
  const folders = [scratch.target, join(scratch.target, 'releases'), release, join(release, 'deep/er')];
  for (const folder of folders) expect((await stat(folder)).mode & 0o777).toBe(0o755);
  for (const file of ['index.html', 'deep/er/index.html.br', 'manifest.json']) {
    expect((await stat(join(release, file))).mode & 0o777).toBe(0o644);
  }
});

test('a link named current that leads to a release that is gone is no hindrance', async () => {
  const from = await built({ 'index.html': 'a' });
  await publishToFolder({ from, target: scratch.target, now: () => begun });
  await rm(join(scratch.target, 'releases'), { recursive: true });
  await publishToFolder({ from, target: scratch.target, now: () => begun });
  expect(await live('index.html')).toBe('a');
  expect(JSON.parse(await readFile(join(scratch.target, 'releases/2.json'), 'utf8'))).toMatchObject({ number: 2 });
});
