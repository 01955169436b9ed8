import { execFile } from 'node:child_process';
import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readTree } from '../../src/load/read-tree.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-tree-'));
});
afterEach(() => rm(folder, { recursive: true }));

const write = async (path: string, text = '') => {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
};
const read = async () => (await readTree('content', folder)).map(({ path, kind, bytes }) => `${path} ${kind} ${bytes}`);

test('files and folders are told by their paths, in order, with the size of files', async () => {
  await write('stories/b/index.mdx', 'Bb');
  await write('stories/a/images/ä.png', 'ü');
  await write('site.yaml', 'x');
  await mkdir(join(folder, 'stories/a-b'));
  expect(await read()).toEqual([
    'site.yaml file 1',
    'stories folder 0',
    'stories/a folder 0',
    'stories/a-b folder 0',
    'stories/a/images folder 0',
    'stories/a/images/ä.png file 2',
    'stories/b folder 0',
    'stories/b/index.mdx file 2',
  ]);
  expect((await readTree('public', folder)).every(({ tree }) => tree === 'public')).toBe(true);
});

test('links are told and not followed, wherever they lead', async () => {
  await write('a/b.yaml', 'b');
  await symlink('/etc', join(folder, 'etc'));
  await symlink('/etc/hosts', join(folder, 'hosts.txt'));
  await symlink('..', join(folder, 'a/up'));
  await symlink('nowhere', join(folder, 'broken'));
  expect(await read()).toEqual([
    'a folder 0',
    'a/b.yaml file 1',
    'a/up link 0',
    'broken link 0',
    'etc link 0',
    'hosts.txt link 0',
  ]);
});

test('a folder that is itself reached by a link is read', async () => {
  await write('real/a.txt', 'a');
  await symlink('real', join(folder, 'way'));
  expect((await readTree('public', join(folder, 'way'))).map(({ path }) => path)).toEqual(['a.txt']);
});

test('folders whose name begins with a point are told and not read', async () => {
  await write('.git/objects/x');
  await write('a/.cache/y');
  await write('a/.env', 'SECRET');
  expect(await read()).toEqual(['.git folder 0', 'a folder 0', 'a/.cache folder 0', 'a/.env file 6']);
});

test.runIf(process.platform === 'linux')('what is neither a file nor a folder is told as such', async () => {
  await promisify(execFile)('mkfifo', [join(folder, 'pipe')]);
  expect(await read()).toEqual(['pipe other 0']);
});

test.runIf(process.platform === 'linux')('names that are no text are told, with what is below them', async () => {
  const name = Buffer.concat([Buffer.from(`${folder}/a`), Buffer.from([0xff])]);
  await mkdir(name);
  await writeFile(Buffer.concat([name, Buffer.from('/b.txt')]), 'four');
  await write('line\nbreak');
  expect(await read()).toEqual(['a\uFFFD folder 0', 'a\uFFFD/b.txt file 4', 'line\nbreak file 0']);
});

test('two names of one file are two files', async () => {
  await write('a.txt', 'a');
  await link(join(folder, 'a.txt'), join(folder, 'b.txt'));
  expect(await read()).toEqual(['a.txt file 1', 'b.txt file 1']);
});

test('an empty folder, and one that is not there, have nothing in them', async () => {
  expect(await read()).toEqual([]);
  expect(await readTree('public', join(folder, 'nowhere'))).toEqual([]);
});

test('a file in place of the folder is an error', async () => {
  await write('a.txt');
  await expect(readTree('content', join(folder, 'a.txt'))).rejects.toThrow('ENOTDIR');
});
