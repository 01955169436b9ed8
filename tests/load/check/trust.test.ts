import { cp, mkdtemp, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kept } from '../../../src/load/check/cache.ts';
import { Checker } from '../../../src/load/check/checker.ts';
import type { Folders } from '../../../src/load/check/job.ts';
import { isSettled, markOf, nowOf } from '../../../src/load/check/trust.ts';
import { fixtureFolder, fixtureNow } from '../../fixtures/river-flood.ts';

test('a story depends on now where it names a day near to it, or a later one', () => {
  expect(['2026-11-21', '2026-11-22', '2027-01-01', ''].map((day) => nowOf(day, fixtureNow) !== '')).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a file is settled two seconds after it was touched', () => {
  expect([isSettled(1_000, 2_999), isSettled(1_000, 3_001), isSettled(9_000, 1_000)]).toEqual([false, true, false]);
});

test('the mark of a story changes with each of its grounds', () => {
  const grounds = { around: 'a', stamp: 's', latest: '2026-11-24', now: fixtureNow, formers: [] };
  const others = [{}, { around: 'b' }, { stamp: 't' }, { now: '2026-11-25T12:00:00Z' }, { formers: ['f'] }];
  expect(new Set(others.map((other) => markOf({ ...grounds, ...other }))).size).toBe(others.length);
  expect(markOf({ ...grounds, latest: '2023-01-01' })).toBe(
    markOf({ ...grounds, latest: '2023-01-01', now: '2026-11-25T12:00:00Z' }),
  );
});

describe('between two checks', () => {
  const story = 'stories/alder-valley-flood';
  let work: string;
  let folders: Folders;
  let checker: Checker;
  let kept: Kept;
  let file: string;

  // What the files were touched at is the clock of the machine; when they are checked, a test says.
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());

  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'trust-'));
    folders = { content: join(work, 'content'), public: join(work, 'public') };
    await cp(fixtureFolder, folders.content, { recursive: true });
    file = join(folders.content, story, 'index.mdx');
    kept = { engine: '', stories: {} };
    checker = new Checker(folders, { kept });
  });
  afterEach(async () => {
    checker.close();
    await rm(work, { recursive: true });
  });

  /** Lets so much time go by that every file was touched long before. */
  const settle = () => vi.setSystemTime(vi.getRealSystemTime() + 2_100);
  const anew = async () => (await checker.check(fixtureNow)).counts.anew;
  /** Another text of as many bytes. */
  const change = async (path: string) => {
    const text = await readFile(path, 'latin1');
    await writeFile(path, text.replace('river', 'water'), 'latin1');
    expect(await readFile(path, 'latin1')).not.toBe(text);
  };
  /** What was last checked is made to look as if the bytes had been others: so it shows whether they are read. */
  const forge = () => {
    for (const one of Object.values(kept.stories)) one.digest = 'another';
  };

  test('no file is read that nobody touched', async () => {
    settle();
    expect(await anew()).toBe(2);
    forge();
    expect(await anew()).toBe(0);
  });

  test('a file is read again that had just been touched: it may have been written twice in one tick', async () => {
    await change(file);
    expect(await anew()).toBe(2);
    forge();
    expect(await anew()).toBe(2);
  });

  test('a build reads every byte all the same', async () => {
    settle();
    checker.close();
    checker = new Checker(folders, { kept, stage: { folder: join(work, 'stage'), drafts: false } });
    expect(await anew()).toBe(2);
    forge();
    expect(await anew()).toBe(2);
  });

  test.each<[string, () => Promise<void>]>([
    ['is written over by as many bytes', () => change(file)],
    [
      'is written over by as many bytes, and its time set back',
      async () => {
        const { atime, mtime } = await stat(file);
        await change(file);
        await utimes(file, atime, mtime);
      },
    ],
    [
      'is replaced by a file of as many bytes and of its time',
      async () => {
        const { atime, mtime } = await stat(file);
        const other = join(work, 'other');
        await cp(file, other);
        await change(other);
        await utimes(other, atime, mtime);
        await rename(other, file);
      },
    ],
    [
      'stays, and the last byte of a picture is another, with its time set back',
      async () => {
        const picture = join(folders.content, story, 'images/gauge.png');
        const { atime, mtime } = await stat(picture);
        const bytes = await readFile(picture);
        await writeFile(picture, bytes.fill(0, bytes.length - 1));
        await utimes(picture, atime, mtime);
      },
    ],
    ['stays, and an update is gone', () => rm(join(folders.content, story, 'updates/2023-04-12.mdx'))],
  ])('a story is checked anew where its text %s', async (_, edit) => {
    settle();
    expect([await anew(), await anew()]).toEqual([2, 0]);
    await edit();
    expect(await anew()).toBe(1);
  });

  test('a story that is added is checked, and one that goes is not missed; the others stay as they are', async () => {
    settle();
    expect(await anew()).toBe(2);
    const added = join(folders.content, 'stories/new-bridge');
    await cp(join(folders.content, 'stories/mill-bridge'), added, { recursive: true });
    expect(await anew()).toBe(1);
    await rm(added, { recursive: true });
    expect(await anew()).toBe(0);
  });

  test('of a story that goes those tell that name it', async () => {
    settle();
    expect(await anew()).toBe(2);
    await rm(join(folders.content, 'stories/mill-bridge'), { recursive: true });
    const { counts, problems } = await checker.check(fixtureNow);
    expect(counts.anew).toBe(0);
    const told = problems.filter(({ file }) => file === `${story}/index.mdx`).map(({ code }) => code);
    expect(told).toEqual(expect.arrayContaining(['E-LINK', 'E-REF']));
  });

  test('a story is checked for each moment where it names a day near to that', async () => {
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('published: 2023-04-20', 'published: 2026-11-24'));
    settle();
    const moments = [fixtureNow, fixtureNow, '2026-11-24T18:00:00Z', '2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z'];
    const counts: number[] = [];
    for (const now of moments) counts.push((await checker.check(now)).counts.anew);
    expect(counts).toEqual([2, 0, 1, 1, 0]);
  });
});
