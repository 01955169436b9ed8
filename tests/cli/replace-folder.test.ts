import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFolder } from '../../src/cli/replace-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'soundings-replace-'));
});
afterEach(() => rm(place, { recursive: true }));

/** Fills a folder with one file. */
async function fill(folder: string, text: string): Promise<void> {
  await mkdir(folder);
  await writeFile(join(folder, 'page'), text);
}

test('a folder is made where there was none', async () => {
  await replaceFolder(join(place, 'dist'), (fresh) => fill(fresh, 'new'));
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('new');
  expect(await readdir(place)).toEqual(['dist']);
});

test('the new folder holds nothing of the old', async () => {
  await fill(join(place, 'dist'), 'old');
  await writeFile(join(place, 'dist/older'), '');
  await replaceFolder(join(place, 'dist'), (fresh) => fill(fresh, 'new'));
  expect(await readdir(join(place, 'dist'))).toEqual(['page']);
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('new');
  expect(await readdir(place)).toEqual(['dist']);
});

test('the old folder stays as it was where the new one fails', async () => {
  await fill(join(place, 'dist'), 'old');
  const failing = replaceFolder(join(place, 'dist'), async (fresh) => {
    await fill(fresh, 'half');
    throw new Error('halfway');
  });
  await expect(failing).rejects.toThrow('halfway');
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('old');
  expect(await readdir(place)).toEqual(['dist']);
});

test('the old folder stays where nothing was made', async () => {
  await fill(join(place, 'dist'), 'old');
  await expect(replaceFolder(join(place, 'dist'), async () => {})).rejects.toThrow();
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('old');
  expect(await readdir(place)).toEqual(['dist']);
});
