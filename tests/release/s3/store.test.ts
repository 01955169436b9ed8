import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digestOf } from '../../../src/release/digest.ts';
import { Store } from '../../../src/release/s3/store.ts';
import { bucket, startStore, storeKey, type RunningStore } from './run-store.ts';

const said = { type: 'text/html', cache: 'no-store' };

let work: string;
let running: RunningStore;
beforeEach(async () => {
  for (const [name, value] of Object.entries(storeKey)) vi.stubEnv(name, value);
  work = await mkdtemp(join(tmpdir(), 'store-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await running.end();
  await rm(work, { recursive: true, force: true });
});

test('that a store does not know checksums may be found out by several requests at once', async () => {
  running = await startStore(join(work, 'store'), { unknown: ['x-amz-checksum-sha256'] });
  const store = new Store({ bucket, prefix: '' }, { endpoint: running.endpoint });
  const keys = ['a.html', 'b.html', 'c.html'];
  await Promise.all(keys.map((key) => store.put(key, key, digestOf(key), said)));
  expect(await running.keys()).toEqual(keys);
  store.close();
});

test.each([
  ['a page that is not full', 3],
  ['two full pages', 4],
  ['many pages', 9],
])('a list of %s has every object once, in the order of keys', async (_, count) => {
  running = await startStore(join(work, 'store'), { listed: 2 });
  const store = new Store({ bucket, prefix: 'site/' }, { endpoint: running.endpoint });
  const keys = Array.from({ length: count }, (_, at) => `a/${at} & <more>.html`);
  for (const key of [...keys, 'b.html']) await store.put(key, key, digestOf(key), said);
  expect((await store.list('a/')).map(({ key, size }) => [key, size])).toEqual(keys.map((key) => [key, key.length]));
  expect((await store.list('', keys[1])).map(({ key }) => key)).toEqual([...keys.slice(2), 'b.html']);
  expect((await store.list('')).map(({ at }) => Number.isInteger(at) && at > 1_600_000_000)).not.toContain(false);
  store.close();
});
