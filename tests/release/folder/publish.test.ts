import { readFile, readdir, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { portOf } from '../../../src/cli/listen.ts';
import { serveFolder } from '../../../src/cli/serve-folder.ts';
import { compareFolder } from '../../../src/release/compare.ts';
import { liveNumber, readReleases } from '../../../src/release/folder/layout.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { rollBack } from '../../../src/release/folder/roll-back.ts';
import { PublishError } from '../../../src/release/publish-error.ts';
import { readManifest } from '../../../src/release/manifest.ts';
import { begun, day, picture, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built, live, modified } = scratch;
let server: Server | undefined;
let target: string;
beforeEach(() => (target = scratch.target));
afterEach(() => {
  server?.close().closeAllConnections();
  server = undefined;
});

const differences = async () =>
  compareFolder(join(target, 'current'), await readManifest(join(target, 'current/manifest.json')));

test('a built site is live under a number, with its compressed forms', async () => {
  const from = await built({ 'index.html': '<p>one</p>'.repeat(50), [picture]: 'pixels' });
  const { number } = await publishToFolder({ from, target, now: () => begun });
  expect([number, await liveNumber(target)]).toEqual([1, 1]);
  expect(await live('index.html')).toContain('one');
  const page = await readFile(join(target, 'current/index.html'));
  expect(brotliDecompressSync(await readFile(join(target, 'current/index.html.br')))).toEqual(page);
  expect(gunzipSync(await readFile(join(target, 'current/index.html.gz')))).toEqual(page);
  expect(await readdir(join(target, 'current/stories/a/images'))).toEqual([picture.split('/').at(-1)]);
});

describe('the time of a file', () => {
  test('stays while its bytes stay, and moves when they do, also within a second', async () => {
    const first = await built({ 'index.html': '48 drones', 'feed.xml': '<feed/>' });
    await publishToFolder({ from: first, target, now: () => begun });
    const times = [await modified('index.html'), await modified('feed.xml')];
    await publishToFolder({
      from: await built({ 'index.html': '51 drones', 'feed.xml': '<feed/>' }),
      target,
      now: () => begun,
    });
    expect(await modified('feed.xml')).toBe(times[1]);
    expect(await modified('index.html')).toBeGreaterThan(times[0]!);
    expect(await modified('index.html.br').catch(() => 0)).toBe(await modified('index.html'));
  });

  test('never goes back: not with the clock, and not with a release', async () => {
    await publishToFolder({ from: await built({ 'index.html': 'a' }), target, now: () => begun });
    await publishToFolder({ from: await built({ 'index.html': 'b' }), target, now: () => begun - 5 * day });
    const second = await modified('index.html');
    expect(second).toBeGreaterThan(begun);
    await rollBack(target, begun - 9 * day);
    expect(await live('index.html')).toBe('a');
    expect(await modified('index.html')).toBeGreaterThan(second);
  });
});

test('who refuses its number refuses the release, and is asked before anything is written', async () => {
  await publishToFolder({ from: await built({ 'index.html': 'old' }), target, now: () => begun });
  const asked: number[] = [];
  const onNumber = (number: number) => {
    asked.push(number);
    throw new PublishError('This number is taken.');
  };
  const second = publishToFolder({ from: await built({ 'index.html': 'new' }), target, now: () => begun, onNumber });
  await expect(second).rejects.toThrow('This number is taken.');
  expect([asked, await live('index.html')]).toEqual([[2], 'old']);
  expect((await readReleases(target)).map(({ number }) => number)).toEqual([1]);
});

describe('a release that comes too late', () => {
  test('loses against the one that is there, and changes nothing', async () => {
    await publishToFolder({ from: await built({ 'index.html': 'new' }), target, now: () => begun, number: 12 });
    const late = publishToFolder({ from: await built({ 'index.html': 'old' }), target, now: () => begun, number: 11 });
    await expect(late).rejects.toThrow('Release 11 came too late: there is a release 12 already.');
    expect(await live('index.html')).toBe('new');
  });
});

test('a folder that is not what was built is refused', async () => {
  const from = await built({ 'index.html': 'a' });
  await writeFile(join(from, 'index.html'), 'b');
  await expect(publishToFolder({ from, target, now: () => begun })).rejects.toThrow(
    `${from} is not what was built: index.html differs. Build it again.`,
  );
  expect(await liveNumber(target)).toBeUndefined();
});

describe('once it is live, a site is asked for its files', () => {
  test('and stays live where it answers as it should', async () => {
    server = await serveFolder({ folder: join(target, 'current'), base: '/' }, 0);
    const address = `http://localhost:${portOf(server)}/`;
    await publishToFolder({ from: await built({ 'index.html': 'a' }), target, now: () => begun, address });
    expect(await liveNumber(target)).toBe(1);
  });

  test('and the release before it is live again where it does not', async () => {
    await publishToFolder({ from: await built({ 'index.html': 'a' }), target, now: () => begun });
    server = await serveFolder({ folder: join(target, 'releases/1'), base: '/' }, 0);
    const address = `http://localhost:${portOf(server)}/`;
    const second = publishToFolder({ from: await built({ 'index.html': 'b' }), target, now: () => begun, address });
    await expect(second).rejects.toThrow(
      'The site did not answer as it should: index.html differs. Release 1 is live again.',
    );
    expect(await live('index.html')).toBe('a');
    expect((await readReleases(target)).map(({ number, failed }) => [number, failed ?? false])).toEqual([
      [1, false],
      [2, true],
    ]);
  });
});

describe('going back', () => {
  test('makes the release before the live one live, past one that failed', async () => {
    for (const text of ['a', 'b', 'c'])
      await publishToFolder({ from: await built({ 'index.html': text }), target, now: () => begun });
    expect(await rollBack(target, begun)).toBe(2);
    expect(await live('index.html')).toBe('b');
    expect((await differences()).filter(({ what }) => what !== 'is not in the manifest')).toEqual([]);
    await publishToFolder({ from: await built({ 'index.html': 'd' }), target, now: () => begun });
    expect(await liveNumber(target)).toBe(4);
  });

  test('is refused where there is nothing to go back to', async () => {
    await publishToFolder({ from: await built({ 'index.html': 'a' }), target, now: () => begun });
    await expect(rollBack(target, begun)).rejects.toThrow('There is no earlier release to go back to.');
  });
});

test('pictures that only earlier pages load stay for thirty days, also over several releases', async () => {
  await publishToFolder({ from: await built({ 'index.html': 'a', [picture]: 'pixels' }), target, now: () => begun });
  await publishToFolder({ from: await built({ 'index.html': 'b' }), target, now: () => begun + day });
  await publishToFolder({ from: await built({ 'index.html': 'c' }), target, now: () => begun + 30 * day });
  expect(await live(picture)).toBe('pixels');
  await publishToFolder({ from: await built({ 'index.html': 'd' }), target, now: () => begun + 32 * day });
  await expect(live(picture)).rejects.toThrow();
});

test('old releases go, but never the live one nor the one before it', async () => {
  const keep = { releases: 2, days: 10 };
  for (const at of [0, 1, 2, 30]) {
    await publishToFolder({ from: await built({ 'index.html': `${at}` }), target, now: () => begun + at * day, keep });
  }
  expect((await readReleases(target)).map(({ number }) => number)).toEqual([3, 4]);
});
