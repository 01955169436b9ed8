import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storeTarget } from '../../../src/release/s3/target.ts';
import { builtSite } from '../built-site.ts';
import { layLine } from './cutting-proxy.ts';
import { startStore, storeKey, type RunningStore } from './run-store.ts';

const begun = 1_700_000_000;
/** Pages of 20,000 bytes, which all differ from those of another version. */
const pages = (version: string, count = 12) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`p${at}/index.html`, `${version} ${at} `.padEnd(20_000)]),
  );

let work: string;
let store: RunningStore;
beforeEach(async () => {
  for (const [name, value] of Object.entries(storeKey)) vi.stubEnv(name, value);
  work = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startStore(join(work, 'store'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.end();
  await rm(work, { recursive: true, force: true });
});

const target = (endpoint = store.endpoint) => storeTarget('s3://news', { endpoint, pauses: [], tell: () => undefined });
const publish = async (version: string, { number, count }: { number?: number; count?: number } = {}) =>
  target().publish({ from: await builtSite(work, pages(version, count)), now: () => begun, ...(number && { number }) });
const seen = async (path: string) => (await (await fetch(store.address + path)).text()).trim();
const versions = async () => {
  const words = await Promise.all(Object.keys(pages('')).map(async (path) => (await seen(path)).split(' ')[0]));
  return [...new Set(words)];
};
const sent = () => store.asked.flatMap(({ what, key }) => (what === 'PUT' && key.includes('/objects/') ? [key] : []));

describe('where the line breaks while files are sent', () => {
  test('nothing has changed for readers, and the next run sends only what is not there', async () => {
    const count = 40;
    await publish('first', { count });
    const line = await layLine(store.endpoint, 500_000);
    const from = await builtSite(work, pages('second', count));
    await expect(target(line.endpoint).publish({ from, now: () => begun })).rejects.toThrow(
      /^Cannot write \.soundings\/objects\/[0-9a-f]{64} in the bucket news: the store cannot be reached \(\w+\)/,
    );
    expect(await versions()).toEqual(['first']);
    const objects = async () => (await store.keys()).filter((key) => key.includes('/objects/'));
    const there = await objects();
    expect(there.length).toBeGreaterThan(41);
    expect(there.length).toBeLessThan(81);
    line.mend();
    await store.age('.soundings/lock.json', 121);
    store.asked.length = 0;
    expect(await publish('second', { count })).toBe(2);
    expect(sent().filter((key) => there.includes(key))).toEqual([]);
    expect(sent().length).toBeLessThan(count);
    expect(await versions()).toEqual(['second']);
    await line.end();
  });
});

describe('where it breaks while files become live', () => {
  beforeEach(async () => {
    await publish('first');
    let copies = 0;
    store.cut = ({ what }) => what === 'COPY' && ++copies > 5;
    await expect(publish('second', { number: 7 })).rejects.toThrow('the store cannot be reached');
    store.cut = () => false;
    expect((await versions()).sort()).toEqual(['first', 'second']);
  });

  test('the list of releases says so, and the next run puts everything right, under the same number', async () => {
    const { known, live } = await target().releases();
    expect([known.map(({ number, interrupted }) => [number, interrupted ?? false]), live]).toEqual([
      [
        [1, false],
        [7, true],
      ],
      1,
    ]);
    store.asked.length = 0;
    expect(await publish('second', { number: 7 })).toBe(7);
    expect(sent()).toEqual([]);
    expect(await versions()).toEqual(['second']);
  });

  test('another release is put in its place whole, and nobody goes back to the interrupted one', async () => {
    await publish('third');
    expect(await versions()).toEqual(['third']);
    expect(await target().rollBack({ now: () => begun })).toBe(1);
    expect(await versions()).toEqual(['first']);
  });

  test('going back leads to the release that was live', async () => {
    expect(await target().rollBack({ now: () => begun })).toBe(1);
    expect(await versions()).toEqual(['first']);
    expect((await target().releases()).known.some(({ interrupted }) => interrupted)).toBe(false);
  });
});

describe('where it breaks while one goes back', () => {
  beforeEach(async () => {
    for (const version of ['first', 'second']) await publish(version);
    let copies = 0;
    store.cut = ({ what }) => what === 'COPY' && ++copies > 5;
    await expect(target().rollBack({ now: () => begun })).rejects.toThrow('the store cannot be reached');
    store.cut = () => false;
    expect((await versions()).sort()).toEqual(['first', 'second']);
  });

  test('the next run goes on to the same release, and not to the one that was to go', async () => {
    expect(await target().rollBack({ now: () => begun })).toBe(1);
    expect(await versions()).toEqual(['first']);
  });

  test('the release that was to be live again did not fail, whatever is published next', async () => {
    await publish('third');
    expect(await versions()).toEqual(['third']);
    expect((await target().releases()).known.map(({ failed }) => failed ?? false)).toEqual([false, false, false]);
  });
});

test('a store that fails now and then is asked again, also where the SDK has given up', async () => {
  let requests = 0;
  store.cut = ({ what }) => ['PUT', 'COPY'].includes(what) && ++requests % 3 === 0;
  const pauses = [0.01, 0.01, 0.01, 0.01];
  const patient = storeTarget('s3://news', { endpoint: store.endpoint, pauses, tell: () => undefined });
  expect(await patient.publish({ from: await builtSite(work, pages('first')), now: () => begun })).toBe(1);
  expect(requests).toBeGreaterThan(30);
  expect(await versions()).toEqual(['first']);
});
