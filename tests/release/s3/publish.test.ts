import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PublishError } from '../../../src/release/publish-error.ts';
import { Store } from '../../../src/release/s3/store.ts';
import { storeTarget } from '../../../src/release/s3/target.ts';
import type { PublishUse } from '../../../src/release/target.ts';
import { builtSite } from '../built-site.ts';
import { startStore, storeKey, type RunningStore } from './run-store.ts';

const begun = 1_700_000_000;
const day = 86_400;
const picture = 'stories/a/images/boat-0123456789ab-360.avif';

let work: string;
let store: RunningStore;
let told: string[];
beforeEach(async () => {
  for (const [name, value] of Object.entries(storeKey)) vi.stubEnv(name, value);
  work = await mkdtemp(join(tmpdir(), 'store-'));
  store = await startStore(join(work, 'store'));
  told = [];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await store.end();
  await rm(work, { recursive: true, force: true });
});

const target = (at = 's3://news') =>
  storeTarget(at, { endpoint: store.endpoint, pauses: [], tell: (sentence) => told.push(sentence) });
const site = (files: Record<string, string>) => builtSite(work, files);
const publish = async (files: Record<string, string>, use: Partial<PublishUse> = {}) =>
  target().publish({ from: await site(files), now: () => begun, ...use });
const seen = async (path: string) => (await fetch(store.address + path)).text();
const digest = (text: string) => createHash('sha256').update(text).digest('hex');
/** The keys of readers’ files that were written since the list was last emptied, in order. */
const copied = () => store.asked.filter(({ what }) => what === 'COPY').map(({ key }) => key);
const sent = () => store.asked.flatMap(({ what, key }) => (what === 'PUT' && key.includes('/objects/') ? [key] : []));

test('a built site is live under a number, its own keys below a folder with a dot', async () => {
  expect(await publish({ 'index.html': 'front', 'about/index.html': 'about', _headers: '/*', '.nojekyll': '' })).toBe(
    1,
  );
  expect(await seen('')).toBe('front');
  expect(await seen('about/')).toBe('about');
  expect((await store.keys()).filter((key) => !key.startsWith('.soundings/objects/'))).toEqual([
    '.soundings/lock.json',
    '.soundings/releases/1.json',
    '.soundings/state.json',
    '404.html',
    'about/index.html',
    'index.html',
    'manifest.json',
  ]);
  expect((await target().releases()).live).toBe(1);
});

test('who refuses its number refuses the release, and is asked before anything is sent', async () => {
  await publish({ 'index.html': 'old' });
  const onNumber = (number: number) => {
    throw new PublishError(`There is a ${number} already.`);
  };
  store.asked.length = 0;
  await expect(publish({ 'index.html': 'new' }, { onNumber })).rejects.toThrow('There is a 2 already.');
  expect([sent(), copied(), await seen('')]).toEqual([[], [], 'old']);
});

test('a site can live below a folder of its bucket', async () => {
  await target('s3://news/en/site').publish({ from: await site({ 'index.html': 'front' }), now: () => begun });
  expect(await seen('en/site/')).toBe('front');
  expect((await store.keys()).filter((key) => !key.startsWith('en/site/'))).toEqual([]);
});

test('each file has its type and its time in caches, and the digest of its bytes', async () => {
  await publish({ 'index.html': 'front', 'feed.xml': '<feed/>', [picture]: 'pixels', 'fonts/a.woff2': 'font' });
  const heads = async (path: string) => {
    const { headers } = await fetch(store.address + path);
    return ['content-type', 'cache-control', 'x-amz-meta-sha256'].map((name) => headers.get(name));
  };
  expect(await heads('index.html')).toEqual([
    'text/html; charset=utf-8',
    'public, max-age=0, s-maxage=60, must-revalidate',
    digest('front'),
  ]);
  expect(await heads('feed.xml')).toEqual(['application/xml; charset=utf-8', 'public, max-age=60', digest('<feed/>')]);
  expect(await heads(picture)).toEqual(['image/avif', 'public, max-age=31536000, immutable', digest('pixels')]);
  expect(await heads('fonts/a.woff2')).toEqual(['font/woff2', 'public, max-age=86400', digest('font')]);
});

test('objects are sent first; then what pages load, pages, what leads to them, and last the manifest', async () => {
  await publish({ 'index.html': 'front', 'feed.xml': 'feed', 'about/index.html': 'about', [picture]: 'pixels' });
  expect(copied()).toEqual([
    picture,
    expect.stringMatching(/html$/),
    expect.stringMatching(/html$/),
    expect.stringMatching(/^(feed\.xml|index\.html)$/),
    expect.stringMatching(/^(feed\.xml|index\.html)$/),
    'manifest.json',
  ]);
  const firstCopy = store.asked.findIndex(({ what }) => what === 'COPY');
  const lastSent = store.asked.findLastIndex(({ what, key }) => what === 'PUT' && key.includes('/objects/'));
  expect(lastSent).toBeGreaterThan(0);
  expect(lastSent).toBeLessThan(firstCopy);
});

test('what did not change is neither sent nor written again', async () => {
  const files = { 'index.html': 'front', [picture]: 'pixels' };
  await publish(files);
  store.asked.length = 0;
  expect(await publish(files, { now: () => begun + 60 })).toBe(2);
  expect([sent(), copied()]).toEqual([[], []]);
});

test('a corrected figure sends one object, and changes its page and the manifest', async () => {
  await publish({ 'index.html': 'front', 'stories/a/index.html': '48 drones' });
  store.asked.length = 0;
  await publish({ 'index.html': 'front', 'stories/a/index.html': '51 drones' });
  expect(sent()).toEqual([`.soundings/objects/${digest('51 drones')}`]);
  expect(copied()).toEqual(['stories/a/index.html', 'manifest.json']);
  expect(await seen('stories/a/')).toBe('51 drones');
});

test('bytes that were there before are not sent again', async () => {
  for (const text of ['48', '51']) await publish({ 'index.html': text });
  store.asked.length = 0;
  await publish({ 'index.html': '48' });
  expect(sent()).toEqual([]);
  expect(await seen('')).toBe('48');
});

test('what somebody else changed or deleted is put right', async () => {
  const files = { 'index.html': 'front', 'about/index.html': 'about' };
  await publish(files);
  await rm(join(work, 'store/news/about'), { recursive: true });
  await publish(files);
  expect(await seen('about/')).toBe('about');
});

describe('going back', () => {
  test('copies what differs of the release before, and sends nothing', async () => {
    for (const text of ['a', 'b']) await publish({ 'index.html': text, 'about/index.html': 'same' });
    store.asked.length = 0;
    expect(await target().rollBack({ now: () => begun })).toBe(1);
    expect(await seen('')).toBe('a');
    expect([sent(), copied()]).toEqual([[], ['index.html', 'manifest.json']]);
    expect(await readFile(join(work, 'store/news/manifest.json._S3rver_object'), 'utf8')).toContain(digest('a'));
    expect(await publish({ 'index.html': 'c' })).toBe(3);
  });

  test('is refused where there is nothing to go back to', async () => {
    await publish({ 'index.html': 'a' });
    await expect(target().rollBack({ now: () => begun })).rejects.toThrow('There is no earlier release to go back to.');
  });
});

test('a release that comes too late loses, and changes nothing', async () => {
  await publish({ 'index.html': 'new' }, { number: 12 });
  await expect(publish({ 'index.html': 'old' }, { number: 11 })).rejects.toThrow(
    'Release 11 came too late: there is a release 12 already.',
  );
  expect(await seen('')).toBe('new');
});

test('what a release has no more goes in a later run, after a while', async () => {
  await publish({ 'index.html': 'a', 'old/index.html': 'old', [picture]: 'pixels' });
  await publish({ 'index.html': 'b' }, { now: () => begun + day });
  expect([await seen('old/'), await seen(picture)]).toEqual(['old', 'pixels']);
  await publish({ 'index.html': 'c' }, { now: () => begun + 2 * day });
  expect(store.asked.filter(({ what }) => what === 'DELETE').map(({ key }) => key)).toEqual(['old/index.html']);
  expect(await store.keys()).not.toContain('old/index.html');
  expect(await seen(picture)).toBe('pixels');
  await publish({ 'index.html': 'd' }, { now: () => begun + 32 * day });
  expect(await store.keys()).not.toContain(picture);
});

test('old releases go with their objects, but never the live one nor the one before it', async () => {
  const keep = { releases: 2, days: 10 };
  for (const at of [0, 1, 2, 30]) {
    await publish({ 'index.html': `${at}`, 'same/index.html': 'same' }, { now: () => begun + at * day, keep });
  }
  expect((await target().releases()).known.map(({ number }) => number)).toEqual([3, 4]);
  const objects = (await store.keys()).filter((key) => key.includes('/objects/'));
  const texts = ['2', '30', 'same', 'not here'];
  expect(objects).toEqual(texts.map((text) => `.soundings/objects/${digest(text)}`).sort());
  expect(await target().rollBack({ now: () => begun + 30 * day })).toBe(3);
});

test('what a release has stays with it, though one went back to an older one that had it too, and that is gone', async () => {
  const keep = { releases: 2, days: 10 };
  for (const text of ['a', 'b']) await publish({ 'index.html': text, 'same/index.html': 'same' });
  await target().rollBack({ now: () => begun });
  await publish({ 'index.html': 'c' }, { now: () => begun + 30 * day, keep });
  expect((await target().releases()).known.map(({ number }) => number)).toEqual([2, 3]);
  expect(await target().rollBack({ now: () => begun + 30 * day })).toBe(2);
  expect([await seen(''), await seen('same/')]).toEqual(['b', 'same']);
});

describe('once it is live, a site is asked for its files', () => {
  test('and stays live where it answers as it should', async () => {
    await publish({ 'index.html': 'a' }, { address: store.address });
    expect((await target().releases()).live).toBe(1);
  });

  test('and the release before it is live again where it does not', async () => {
    await publish({ 'index.html': 'a' });
    const other = await target('s3://news/other').publish({
      from: await site({ 'index.html': 'x' }),
      now: () => begun,
    });
    expect(other).toBe(1);
    const second = publish({ 'index.html': 'b' }, { address: `${store.address}other/`, patience: 0 });
    await expect(second).rejects.toThrow(
      'The site did not answer as it should: index.html differs. Release 1 is live again.',
    );
    expect(await seen('')).toBe('a');
    const { known, live } = await target().releases();
    expect([known.map(({ failed }) => failed ?? false), live]).toEqual([[false, true], 1]);
  });

  test('and where the release before it cannot be made live again, both is told, and going back mends it', async () => {
    await publish({ 'index.html': 'a' });
    let copies = 0;
    store.cut = ({ what }) => what === 'COPY' && ++copies > 2;
    const second = publish({ 'index.html': 'b' }, { address: `${store.address}other/`, patience: 0 });
    await expect(second).rejects.toThrow(
      /did not answer as it should: index\.html .*\. Release 2 could not be taken back: Cannot write .* npm run rollback\.$/,
    );
    store.cut = () => false;
    expect(await target().rollBack({ now: () => begun })).toBe(1);
    expect(await seen('')).toBe('a');
  });
});

test('whoever asks is told which paths changed for readers', async () => {
  const heard: string[][] = [];
  const onLive = (paths: readonly string[]) => Promise.resolve(void heard.push([...paths]));
  await publish({ 'index.html': 'a', 'about/index.html': 'same' });
  await publish({ 'index.html': 'b', 'about/index.html': 'same' }, { onLive });
  await target().rollBack({ now: () => begun, onLive });
  expect(heard).toEqual([
    ['index.html', 'manifest.json'],
    ['index.html', 'manifest.json'],
  ]);
});

test.each([
  ['checksums of objects', ['x-amz-checksum-sha256'], false],
  ['conditional writes', ['if-none-match', 'if-match'], true],
  ['either', ['x-amz-checksum-sha256', 'if-none-match', 'if-match'], true],
])('a store that refuses %s is published to all the same', async (_, unknown, loosely) => {
  await store.end();
  store = await startStore(join(work, 'other'), { unknown });
  for (const text of ['a', 'b']) await publish({ 'index.html': text });
  expect(await seen('')).toBe('b');
  expect(told.some((line) => line.startsWith('This store does not know conditional writes'))).toBe(loosely);
});

test('bytes that changed on their way are refused by the store', async () => {
  const open = new Store({ bucket: 'news', prefix: '' }, { endpoint: store.endpoint });
  const wrong = open.put('a.html', 'changed', digest('as it was'), { type: 'text/html', cache: '' });
  await expect(wrong).rejects.toThrow('the bytes changed on their way');
  expect(await store.keys()).toEqual([]);
});

test('a dry run tells what would be done, and does nothing', async () => {
  await publish({ 'index.html': 'front', 'old/index.html': 'old' });
  store.asked.length = 0;
  const from = await site({ 'index.html': 'other', 'new/index.html': 'new' });
  const plan = await target().plan({ from, now: () => begun });
  expect(plan.filter((line) => !line.includes('manifest.json'))).toEqual([
    'send 2 objects (8 bytes)',
    'add new/index.html (3 bytes)',
    'change index.html (5 bytes)',
    'leave out old/index.html',
    'write release 2 with 3 files, and make it live',
  ]);
  expect(store.asked.filter(({ what }) => !['GET', 'LIST'].includes(what))).toEqual([]);
});
