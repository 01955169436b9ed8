import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
  await replaceFolder(join(place, 'dist'), ({ fresh }) => fill(fresh, 'new'));
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('new');
  expect(await readdir(place)).toEqual(['dist']);
});

test('the new folder holds nothing of the old', async () => {
  await fill(join(place, 'dist'), 'old');
  await writeFile(join(place, 'dist/older'), '');
  await replaceFolder(join(place, 'dist'), ({ fresh }) => fill(fresh, 'new'));
  expect(await readdir(join(place, 'dist'))).toEqual(['page']);
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('new');
  expect(await readdir(place)).toEqual(['dist']);
});

test('the old folder stays as it was where the new one fails', async () => {
  await fill(join(place, 'dist'), 'old');
  const failing = replaceFolder(join(place, 'dist'), async ({ fresh }) => {
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

test('what is needed on the way has a folder, and is gone afterwards', async () => {
  await replaceFolder(join(place, 'dist'), async ({ fresh, aside }) => {
    await writeFile(join(aside, 'note'), 'kept');
    await fill(fresh, await readFile(join(aside, 'note'), 'utf8'));
  });
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('kept');
  expect(await readdir(place)).toEqual(['dist']);
});

test.each([
  ['fails for it', `fail(new Error('its folder is gone'))`],
  ['ends well all the same', 'done()'],
])('told to end, it takes away what it made and ends so, where what was under way %s', async (_, then) => {
  await fill(join(place, 'dist'), 'old');
  const module = JSON.stringify(resolve('src/cli/replace-folder.ts'));
  const program = `import { mkdirSync } from 'node:fs';
    import { replaceFolder } from ${module};
    const fill = ({ fresh }) => new Promise((done, fail) => {
      for (let at = 0; at < 2_000; at += 1) mkdirSync(fresh + '/' + at, { recursive: true });
      setInterval(() => undefined, 1000);
      process.on('SIGTERM', () => ${then});
      process.kill(process.pid, 'SIGTERM');
    });
    await replaceFolder(${JSON.stringify(join(place, 'dist'))}, fill);`;
  const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect([signal, stderr]).toEqual(['SIGTERM', '']);
  expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('old');
  expect(await readdir(place)).toEqual(['dist']);
});

/** The number of a process that was, and is no more. */
const dead = spawnSync(process.execPath, ['--version']).pid;

describe('of what others left', () => {
  test('that of a process that was killed is removed', async () => {
    await fill(join(place, 'dist'), 'old');
    await mkdir(join(place, `dist.${dead}-aB3dE6`));
    await fill(join(place, `dist.${dead}-aB3dE6`, 'fresh'), 'half');
    await replaceFolder(join(place, 'dist'), ({ fresh }) => fill(fresh, 'new'));
    expect(await readdir(place)).toEqual(['dist']);
  });

  test('that of a process that is at work stays, and so does what only looks like it', async () => {
    const others = [`dist.${process.ppid}-aB3dE6`, 'dist.backup', `dist.${dead}-notes`, `distant.${dead}-aB3dE6`];
    for (const name of others) await fill(join(place, name), 'mine');
    await replaceFolder(join(place, 'dist'), ({ fresh }) => fill(fresh, 'new'));
    expect(await readdir(place)).toEqual(['dist', ...others].sort());
  });

  test('the old folder is put back where it was killed between its last two steps', async () => {
    await mkdir(join(place, `dist.${dead}-aB3dE6`));
    await fill(join(place, `dist.${dead}-aB3dE6`, 'old'), 'old');
    const failing = replaceFolder(join(place, 'dist'), () => Promise.reject(new Error('halfway')));
    await expect(failing).rejects.toThrow('halfway');
    expect(await readFile(join(place, 'dist/page'), 'utf8')).toBe('old');
    expect(await readdir(place)).toEqual(['dist']);
  });
});
