import { once } from 'node:events';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { portOf } from '../../../src/cli/listen.ts';
import { serveFolder } from '../../../src/cli/serve-folder.ts';
import { liveNumber, readReleases } from '../../../src/release/folder/layout.ts';
import { publishToFolder } from '../../../src/release/folder/publish.ts';
import { rollBack } from '../../../src/release/folder/roll-back.ts';
import { closedPort } from '../../closed-port.ts';
import { begun, picture, useScratch } from './scratch.ts';

const scratch = useScratch();
const { built, live, modified } = scratch;
let target: string;
beforeEach(() => (target = scratch.target));

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const publish = async (files: Record<string, string>, address?: string) =>
  publishToFolder({
    from: await built(files),
    target,
    now: () => begun,
    ...(address === undefined ? {} : { address }),
  });

/** An address at which nothing answers. */
const nowhere = async () => `http://127.0.0.1:${await closedPort()}/`;

/** The time of every form in which a file is sent. */
const times = (path: string) => Promise.all(['', '.br', '.gz'].map((ending) => modified(path + ending)));

test('the time of a page moves on with each step back, in every form, though the page is the same again', async () => {
  for (const text of ['48 drones', '48 drones', '51 drones']) await publish({ 'index.html': text });
  const last = await modified('index.html');
  await rollBack(target, begun);
  const once = await times('index.html');
  expect(new Set(once).size).toBe(1);
  expect(once[0]).toBeGreaterThan(last);
  await rollBack(target, begun);
  expect([await liveNumber(target), await times('index.html')]).toEqual([1, once]);
});

test('the time of the manifest moves when it does', async () => {
  const seen: number[] = [];
  for (const text of ['48', '51']) {
    await publish({ 'index.html': text });
    seen.push(await modified('manifest.json'));
  }
  await rollBack(target, begun);
  seen.push(await modified('manifest.json'));
  expect(seen).toEqual([...new Set(seen)].sort());
});

test('pictures and fonts of the release that goes stay, for readers who have its pages open', async () => {
  await publish({ 'index.html': 'a' });
  await publish({ 'index.html': 'b', [picture]: 'pixels', 'fonts/text.woff2': 'font' });
  await rollBack(target, begun);
  expect([await live(picture), await live('fonts/text.woff2')]).toEqual(['pixels', 'font']);
  await publish({ 'index.html': 'c' });
  expect([await live(picture), await live('fonts/text.woff2')]).toEqual(['pixels', 'font']);
});

test('going back in a folder that is not there makes none', async () => {
  await expect(rollBack(target, begun)).rejects.toThrow(`There is no folder ${target}.`);
  await expect(stat(target)).rejects.toThrow();
});

test('going back in a folder into which nothing was published leaves nothing there', async () => {
  await mkdir(target);
  await writeFile(join(target, 'site.yaml'), '');
  await expect(rollBack(target, begun)).rejects.toThrow('There is no earlier release to go back to.');
  expect(await readdir(target)).toEqual(['site.yaml']);
});

describe('once it is live, a site is asked for its files', () => {
  test('and where nothing was live before, nothing is after it did not answer as it should', async () => {
    const server = await serveFolder({ folder: scratch.work, base: '/' }, 0);
    ends.push(() => server.close().closeAllConnections());
    const first = publish({ 'index.html': 'a' }, `http://localhost:${portOf(server)}/`);
    await expect(first).rejects.toThrow('404.html differs. Nothing is live, as before.');
    expect(await liveNumber(target)).toBeUndefined();
    expect(await readReleases(target)).toMatchObject([{ number: 1, failed: true }]);
  });

  test('and a site that cannot be reached is told with the reason', async () => {
    await publish({ 'index.html': 'a' });
    const second = publish({ 'index.html': 'b' }, await nowhere());
    await expect(second).rejects.toThrow(/404\.html cannot be reached: .*ECONNREFUSED.*\. Release 1 is live again\./);
    expect(await live('index.html')).toBe('a');
  });

  test('and one answer that is cut off brings nothing down', async () => {
    const server = await serveFolder({ folder: join(target, 'current'), base: '/' }, 0);
    let asked = 0;
    const cut = createServer((request, response) => {
      asked += 1;
      if (asked % 3 === 1) {
        response.socket?.destroy();
        return;
      }
      void fetch(`http://localhost:${portOf(server)}${request.url}`).then(async (answer) => {
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
      });
    }).listen(0, '127.0.0.1');
    ends.push(() => server.close().closeAllConnections());
    ends.push(() => cut.close().closeAllConnections());
    await once(cut, 'listening');
    await publish({ 'index.html': 'a' }, `http://127.0.0.1:${portOf(cut)}/`);
    expect([await live('index.html'), asked > 3]).toEqual(['a', true]);
  });
});

test('a failed release is passed over on the way back', async () => {
  await publish({ 'index.html': 'a' });
  await expect(publish({ 'index.html': 'b' }, await nowhere())).rejects.toThrow();
  await publish({ 'index.html': 'c' });
  expect(await rollBack(target, begun)).toBe(1);
  await rm(join(target, 'current'));
  await expect(rollBack(target, begun)).rejects.toThrow('There is no earlier release');
});
