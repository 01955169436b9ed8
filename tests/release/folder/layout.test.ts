import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readReleases } from '../../../src/release/folder/layout.ts';
import { rollBack } from '../../../src/release/folder/roll-back.ts';
import { begun, useScratch } from './scratch.ts';

const scratch = useScratch();

test('where nothing was ever published there are no releases', async () => {
  expect(await readReleases(scratch.target)).toEqual([]);
});

test('where releases cannot be listed, nobody says that there are none', async () => {
  await mkdir(scratch.target);
  await symlink('releases/1', join(scratch.target, 'current'));
  await writeFile(join(scratch.target, 'releases'), 'mine');
  await expect(readReleases(scratch.target)).rejects.toThrow('ENOTDIR');
  await expect(rollBack(scratch.target, begun)).rejects.toThrow(
    `What should be a folder is none. Move it away, or name another folder (ENOTDIR, at ${join(scratch.target, 'releases')}).`,
  );
});
