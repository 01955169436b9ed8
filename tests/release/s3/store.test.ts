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
