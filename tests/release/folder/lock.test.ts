import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { compareFolder } from '../../../src/release/compare.ts';
import { withLock } from '../../../src/release/folder/lock.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { readManifest } from '../../../src/release/manifest.ts';
import { PublishError } from '../../../src/release/publish-error.ts';
import { begun, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built, live } = scratch;

/** A process that does this in the folder while it has the lock. */
function holder(act: string) {
  const lock = JSON.stringify(resolve('src/release/folder/lock.ts'));
  const program = `import { withLock } from ${lock};
    await withLock(${JSON.stringify(scratch.target)}, () => ${act});`;
  return spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
}

test('two publications do not run in one folder at the same time', async () => {
  const from = await built({ 'index.html': 'a' });
  await mkdir(scratch.target);
  await withLock(scratch.target, async () => {
    const second = publishToFolder({ from, target: scratch.target, now: () => begun });
    await expect(second).rejects.toThrow(PublishError);
    await expect(second).rejects.toThrow(`process ${process.pid} on `);
  });
});

test('a second publication waits where it is asked to, and follows the first, at the time when it does', async () => {
  const from = await built({ 'index.html': 'a' });
  await mkdir(scratch.target);
  let second: Promise<unknown> = Promise.resolve();
  let time = begun;
  const waits = await new Promise<string>((resolve, reject) => {
    withLock(scratch.target, () => {
      return new Promise<void>((done) => {
        const tell = (sentence: string) => {
          time += 50;
          resolve(sentence);
          done();
        };
        second = publishToFolder({ from, target: scratch.target, now: () => time, waiting: { seconds: 60, tell } });
      });
    }).catch(reject);
  });
  expect(waits).toContain('waiting for it, up to 60 seconds');
  expect(await second).toMatchObject({ at: begun + 50 });
  expect(await live('index.html')).toBe('a');
});

test('one that is killed leaves no lock, and nothing else', async () => {
  const from = await built({ 'index.html': 'a' });
  await mkdir(scratch.target);
  const child = holder('new Promise((done) => { console.log("locked"); setTimeout(done, 600_000); })');
  await once(child.stdout, 'data');
  const second = publishToFolder({ from, target: scratch.target, now: () => begun });
  await expect(second).rejects.toThrow(`process ${child.pid} on `);
  child.kill('SIGKILL');
  await once(child, 'close');
  await publishToFolder({ from, target: scratch.target, now: () => begun });
  expect((await readdir(scratch.target)).sort()).toEqual(['.publish.lock', 'current', 'ledger.json', 'releases']);
});

test('of six that begin at once, after one that was killed, one after the other is whole or is told to wait', async () => {
  await mkdir(scratch.target);
  const killed = holder('new Promise((done) => { console.log("locked"); setTimeout(done, 600_000); })');
  await once(killed.stdout, 'data');
  killed.kill('SIGKILL');
  await once(killed, 'close');
  const runs = ['a', 'b', 'c', 'd', 'e', 'f'].map(async (text) => {
    const from = await built({ 'index.html': text, 'other.html': text });
    const words = ['src/cli/publish.ts', '--from', from, '--to', scratch.target];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (part: Buffer) => (said += part.toString()));
    const [code] = (await once(child, 'close')) as [number];
    if (code !== 0) expect(said).toContain('Another publication is under way here');
    return code;
  });
  expect(await Promise.all(runs)).toContain(0);
  expect(await live('index.html')).toBe(await live('other.html'));
  const current = `${scratch.target}/current`;
  const found = await compareFolder(current, await readManifest(`${current}/manifest.json`));
  expect(found.filter(({ what }) => what !== 'is not in the manifest')).toEqual([]);
});
