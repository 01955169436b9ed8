import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withStoreLock } from '../../../src/release/s3/lock.ts';
import { digestOf } from '../../../src/release/digest.ts';
import { privately } from '../../../src/release/s3/private-object.ts';
import { Store } from '../../../src/release/s3/store.ts';
import { readState } from '../../../src/release/s3/state.ts';
import { storeTarget } from '../../../src/release/s3/target.ts';
import type { Waiting } from '../../../src/release/when-free.ts';
import { builtSite } from '../built-site.ts';
import { bucket, startStore, storeKey, type RunningStore } from './run-store.ts';

const begun = 1_700_000_000;

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

const open = () => new Store({ bucket, prefix: '' }, { endpoint: running.endpoint });
const lockFile = () => join(work, 'store', bucket, '.soundings/lock.json._S3rver_object');
const publish = async (text: string, waiting?: Waiting, now = () => begun) => {
  const told: string[] = [];
  const target = storeTarget('s3://news', { endpoint: running.endpoint, pauses: [], tell: (line) => told.push(line) });
  const number = await target.publish({
    from: await builtSite(work, { 'index.html': text }),
    now,
    ...(waiting && { waiting }),
  });
  return { number, told };
};

describe.each([
  ['knows conditional writes', true],
  ['does not know them', false],
])('in a store that %s', (_, conditions) => {
  beforeEach(async () => {
    running = await startStore(join(work, 'store'), { conditions });
  });

  test('that is found out, and said where it is so', async () => {
    const { told } = await publish('a');
    expect(told.some((line) => line.startsWith('This store does not know conditional writes'))).toBe(!conditions);
    expect(await withStoreLock(open(), ({ strict }) => Promise.resolve(strict))).toBe(conditions);
  });

  test('two publications that begin together do not both go on', async () => {
    const ends = await Promise.allSettled([publish('a'), publish('b')]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [lost] = ends.flatMap((end) => (end.status === 'rejected' ? [String(end.reason)] : []));
    expect(lost).toMatch(/Another publication (has just begun|is under way) here/);
  });

  test('a second publication says who is at work, and for how long at most', async () => {
    await withStoreLock(open(), async () => {
      await expect(publish('a')).rejects.toThrow(
        new RegExp(`process ${process.pid} on ${hostname()}\\)\\. If it was ended, try again in 1[12]\\d seconds`),
      );
    });
    expect((await publish('a')).number).toBe(1);
  });

  test('a second publication waits where it is asked to, and follows the first', async () => {
    let second: Promise<{ number: number }> | undefined;
    let time = begun;
    await withStoreLock(open(), () => {
      return new Promise<void>((done) => {
        const tell = () => {
          time += 50;
          done();
        };
        second = publish('a', { seconds: 60, tell }, () => time);
      });
    });
    expect((await second)?.number).toBe(1);
    expect((await readState(open())).state.releases).toMatchObject([{ number: 1, at: begun + 50 }]);
  });

  test('a holder that gave no sign for two minutes has ended', async () => {
    await publish('a');
    await writeFile(lockFile(), JSON.stringify({ holder: '1 elsewhere', word: 'x' }));
    await expect(publish('b')).rejects.toThrow('process 1 on elsewhere');
    await running.age('.soundings/lock.json', 121);
    expect((await publish('b')).number).toBe(2);
  });

  test('a holder whose lock was taken over stops', async () => {
    await withStoreLock(open(), async ({ assert }) => {
      await assert();
      const other = '{"holder":"1 elsewhere","word":"x"}';
      await open().put('.soundings/lock.json', other, digestOf(other), privately);
      await expect(assert()).rejects.toThrow('Another publication took over');
    });
    expect(await readFile(lockFile(), 'utf8')).toContain('elsewhere');
  });
});
