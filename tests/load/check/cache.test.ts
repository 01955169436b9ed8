import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readEngine, readKept, writeKept } from '../../../src/load/check/cache.ts';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'cache-'));
});
afterEach(() => rm(work, { recursive: true }));

const stories = { a: { problems: [], digest: '1' } };

test('what a check came to is read by the next one of the same code, and nothing else is left beside it', async () => {
  const file = join(work, 'deep/er/check.json');
  const kept = { engine: await readEngine(), stories };
  await writeKept(file, kept);
  expect(await readKept(file)).toEqual(kept);
  await writeKept(file, { ...kept, engine: 'other' });
  expect(await readKept(file)).toEqual({ ...kept, stories: {} });
  expect(await readdir(join(work, 'deep/er'))).toEqual(['check.json']);
});

test.each(['', '{"engine":', 'null', '[]'])('what is kept as “%s” is as if nothing were', async (text) => {
  const file = join(work, 'check.json');
  await writeFile(file, text);
  expect(await readKept(file)).toEqual({ engine: await readEngine(), stories: {} });
});

test('where nothing can be kept, the next check begins anew, and this one is good all the same', async () => {
  const engine = await readEngine();
  await writeFile(join(work, 'file'), '');
  await writeKept(join(work, 'file/check.json'), { engine, stories });
  await mkdir(join(work, 'folder/check.json'), { recursive: true });
  await writeKept(join(work, 'folder/check.json'), { engine, stories });
  expect(await readdir(join(work, 'folder'))).toEqual(['check.json']);
  expect(await readKept(join(work, 'folder/check.json'))).toEqual({ engine, stories: {} });
});
