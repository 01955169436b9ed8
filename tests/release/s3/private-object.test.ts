import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PublishError } from '../../../src/release/publish-error.ts';
import { putPrivate, readPrivate } from '../../../src/release/s3/private-object.ts';
import { ConditionError } from '../../../src/release/s3/store-errors.ts';
import { Store } from '../../../src/release/s3/store.ts';
import { bucket, startStore, storeKey } from './run-store.ts';

test('a text that an earlier try wrote, whose answer was lost, stands there; that of another does not', async () => {
  for (const [name, value] of Object.entries(storeKey)) vi.stubEnv(name, value);
  const work = await mkdtemp(join(tmpdir(), 'store-'));
  const running = await startStore(work);
  const store = new Store({ bucket, prefix: '' }, { endpoint: running.endpoint });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    store.close();
    await running.end();
    await rm(work, { recursive: true, force: true });
  });
  const tag = await putPrivate(store, 'a.json', '"mine"', { none: true });
  expect(await putPrivate(store, 'a.json', '"mine"', { none: true })).toBe(tag);
  await expect(putPrivate(store, 'a.json', '"theirs"', { none: true })).rejects.toThrow(ConditionError);
  expect((await store.get('a.json'))?.text).toBe('"mine"');
});

test.each(['', '{"live":', 'null', '3', '"text"'])('“%s” is none of ours, and is told with its place', (text) => {
  const read = () => readPrivate('.soundings/state.json', text);
  expect(read).toThrow('.soundings/state.json in the bucket cannot be read: it was written by something else');
  expect(read).toThrow(PublishError);
});
