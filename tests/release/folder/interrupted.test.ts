import { link, mkdir, readdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { liveNumber, readReleases, writeLedger, readLedger } from '../../../src/release/folder/layout.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { rollBack } from '../../../src/release/folder/roll-back.ts';
import { begun, day, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built, live, modified } = scratch;
let target: string;
beforeEach(() => (target = scratch.target));

const publish = async (text: string, more: { number?: number; now?: () => number } = {}) =>
  publishToFolder({ from: await built({ 'index.html': text }), target, now: () => begun, ...more });
const at = (...path: string[]) => join(target, ...path);
const numbers = async () => (await readReleases(target)).map(({ number }) => number);

/** Publishes two releases and puts the folder into the state before the second was made live. */
async function endBeforeLive(number: number): Promise<void> {
  await publish('a');
  await publish('b', { number });
  await rename(at('releases', `${number}.json`), at('releases', `.${number}.json`));
  await rm(at('current'));
  await symlink('releases/1', at('current'));
}

test('what a publication left that was ended is swept away', async () => {
  await publish('a');
  await mkdir(at('releases/.2.new'));
  await writeFile(at('releases/.2.new/index.html'), 'half');
  for (const name of ['ledger.json.new', 'releases/2.json.new']) await writeFile(at(name), '{"ha');
  await symlink('releases/2', at('.current.2'));
  await publish('b');
  expect((await readdir(target)).sort()).toEqual(['.publish.lock', 'current', 'ledger.json', 'releases']);
  expect((await readdir(at('releases'))).sort()).toEqual(['1', '1.json', '2', '2.json']);
});

test('a release that was never live is none: its number is free, and nobody goes back to it', async () => {
  await endBeforeLive(2);
  expect(await numbers()).toEqual([1]);
  await publish('b again', { number: 2 });
  expect(await live('index.html')).toBe('b again');
});

test('one with a high number, too: the next is counted from those that were live', async () => {
  await endBeforeLive(900);
  expect((await publish('c')).number).toBe(2);
  expect(await readdir(at('releases'))).not.toContain('900');
  expect(await rollBack(target, begun)).toBe(1);
});

test('a release that had just become live is taken for what it is', async () => {
  await publish('a');
  await publish('b');
  await rename(at('releases/2.json'), at('releases/.2.json'));
  expect(await numbers()).toEqual([1, 2]);
  expect((await publish('c')).number).toBe(3);
  expect(await numbers()).toEqual([1, 2, 3]);
});

test('where the ledger was not written, times are learnt from what is live', async () => {
  await publish('a');
  const before = await readLedger(target);
  await publish('b', { now: () => begun + 9 * day });
  await writeLedger(target, before);
  await publish('c', { now: () => begun + day });
  expect(await modified('index.html')).toBeGreaterThan(begun + 9 * day);
});

test('a release is forgotten before it is deleted, and half of one is deleted wholly', async () => {
  await publish('a');
  await publish('b');
  await rm(at('releases/1.json'));
  await rm(at('releases/1/index.html'));
  await expect(rollBack(target, begun)).rejects.toThrow('There is no earlier release to go back to.');
  expect(await readdir(at('releases'))).toEqual(['2', '2.json']);
});

test('nobody goes back to a release that is damaged', async () => {
  await publish('a');
  await publish('b');
  await rm(at('releases/1/index.html'));
  await expect(rollBack(target, begun)).rejects.toThrow('Release 1 is damaged: index.html is missing.');
  expect(await live('index.html')).toBe('b');
  await rm(at('releases/1/manifest.json'));
  await expect(rollBack(target, begun)).rejects.toThrow('Release 1 is damaged: There is no manifest');
});

test('a live release that lost its manifest, or all its files, is replaced', async () => {
  await publish('a');
  await rm(at('releases/1/manifest.json'));
  await publish('b');
  await rm(at('releases/2'), { recursive: true });
  await publish('c');
  expect([await live('index.html'), await liveNumber(target)]).toEqual(['c', 3]);
});

test('a ledger that cannot be read is told, and stays as it is', async () => {
  await publish('a');
  await writeFile(at('ledger.json'), '{"index.h');
  await expect(publish('b')).rejects.toThrow(`${at('ledger.json')} is damaged.`);
  expect(await live('index.html')).toBe('a');
});

test('a damaged compressed form is not taken over, and the live one is not written to', async () => {
  await publish('a');
  await writeFile(at('releases/1/404.html.br'), 'no brotli');
  await utimes(at('releases/1/404.html.br'), begun, begun);
  await rm(at('releases/1/404.html.gz'));
  await link(at('releases/1/404.html.br'), at('releases/1/kept.br'));
  await publish('b');
  expect(await live('404.html.br')).not.toBe('no brotli');
  await rollBack(target, begun);
  expect(await live('kept.br')).toBe('no brotli');
});
