import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KeptResults } from '../../src/verify/kept-results.ts';

let work: string;
let file: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'kept-'));
  file = join(work, 'cache/scans.json');
});
afterEach(() => rm(work, { recursive: true }));

/** Asks for each text in a run of its own, and tells which of them had to be asked. */
async function run(engine: string, ...texts: string[]): Promise<string[]> {
  const kept = await KeptResults.read(file, engine);
  const asked: string[] = [];
  for (const text of texts) {
    const length = await kept.of('length', Buffer.from(text), () => {
      asked.push(text);
      return text.length;
    });
    expect(length).toBe(text.length);
  }
  await kept.write();
  return asked;
}

test('what was asked before is not asked again', async () => {
  expect(await run('1', 'one', 'three')).toEqual(['one', 'three']);
  expect(await run('1', 'three', 'five', 'one')).toEqual(['five']);
});

test('another program asks anew, and so does one that finds no sense in what is kept', async () => {
  await run('1', 'one');
  expect(await run('2', 'one')).toEqual(['one']);
  await writeFile(file, '{');
  expect(await run('2', 'one')).toEqual(['one']);
});

test('where nothing can be kept, the next run asks anew, and this one is good all the same', async () => {
  await writeFile(join(work, 'cache'), '');
  for (let at = 0; at < 2; at += 1) expect(await run('1', 'one')).toEqual(['one']);
});

test('questions of different kinds have answers of their own', async () => {
  const kept = KeptResults.inMemory();
  expect(await kept.of('a', Buffer.from('x'), () => 1)).toBe(1);
  expect(await kept.of('b', Buffer.from('x'), () => 2)).toBe(2);
  expect(await kept.of('a', Buffer.from('x'), () => 3)).toBe(1);
});

test('what nobody asks for in ten runs is forgotten', async () => {
  await run('1', 'one');
  for (let at = 0; at < 9; at += 1) await run('1', 'two');
  expect(await run('1', 'one')).toEqual([]);
  for (let at = 0; at < 10; at += 1) await run('1', 'two');
  expect(await run('1', 'one')).toEqual(['one']);
});
