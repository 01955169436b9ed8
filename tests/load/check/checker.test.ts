import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readKept, writeKept } from '../../../src/load/check/cache.ts';
import { Checker, checkFolders } from '../../../src/load/check/checker.ts';
import { publishedOptions } from '../../../src/load/published/options.ts';
import { readPublished } from '../../../src/load/published/read-published.ts';
import type { Folders } from '../../../src/load/check/job.ts';
import { readStagedShared, readStagedStories } from '../../../src/load/check/stage.ts';
import { withLongRead } from '../../fixtures/long-read.ts';
import { fixtureFolder, fixtureNow } from '../../fixtures/river-flood.ts';

const slug = 'alder-valley-flood';
const index = `stories/${slug}/index.mdx`;
const timeline = `stories/${slug}/timeline.yaml`;
const update = `stories/${slug}/updates/2023-04-12.mdx`;

let work: string;
let folders: Folders;
let checker: Checker | undefined;

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'checker-'));
  folders = { content: join(work, 'content'), public: join(work, 'public') };
  await cp(fixtureFolder, folders.content, { recursive: true });
  await cp('public', folders.public, { recursive: true });
});
afterEach(async () => {
  checker?.close();
  checker = undefined;
  await rm(work, { recursive: true });
});

async function edit(path: string, from: string, to: string): Promise<void> {
  const file = join(folders.content, path);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

test('good folders are clean, and are counted', async () => {
  const { problems, clean, counts } = await checkFolders(folders, { now: fixtureNow });
  expect(problems).toEqual([]);
  expect(clean).toBe(true);
  expect(counts).toMatchObject({ stories: 2, anew: 2 });
  expect(counts.claims).toBeGreaterThan(20);
  expect(counts.files).toBeGreaterThan(20);
});

test('everything that is wrong is told at once, in the order of files and lines', async () => {
  await edit('stories/mill-bridge/index.mdx', 'short_title', 'short_titel');
  await edit(timeline, 'claims: [sluice-open]', 'claims: [sluice-opne]');
  await appendFile(join(folders.content, 'parties.yaml'), 'nobody: {}\n');
  const { problems, clean } = await checkFolders(folders, { now: fixtureNow });
  expect(clean).toBe(false);
  expect([...new Set(problems.map(({ file }) => file))]).toEqual(['parties.yaml', 'stories/mill-bridge/index.mdx']);
  await edit('parties.yaml', 'nobody: {}\n', '');
  const again = await checkFolders(folders, { now: fixtureNow });
  expect(again.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
    `${timeline} E-REF`,
    'stories/mill-bridge/index.mdx E-KEY',
  ]);
});

describe('asked again', () => {
  test('it looks anew only at the story that changed', async () => {
    checker = new Checker(folders);
    expect((await checker.check(fixtureNow)).counts.anew).toBe(2);
    expect((await checker.check(fixtureNow)).counts.anew).toBe(0);
    await appendFile(join(folders.content, index), '\nThe water fell.\n');
    expect((await checker.check(fixtureNow, [index])).counts.anew).toBe(1);
  });

  test('it remembers what was wrong with a story that did not change', async () => {
    checker = new Checker(folders);
    await edit(timeline, 'claims: [sluice-open]', 'claims: [sluice-opne]');
    const first = await checker.check(fixtureNow);
    expect(first.problems).toHaveLength(1);
    expect((await checker.check(fixtureNow)).problems).toEqual(first.problems);
    await edit(timeline, 'sluice-opne', 'sluice-open');
    expect((await checker.check(fixtureNow, [timeline])).problems).toEqual([]);
  });

  test('it tells what an edit does to other stories, until it is taken back', async () => {
    checker = new Checker(folders);
    expect((await checker.check(fixtureNow)).problems).toEqual([]);
    const mill = 'stories/mill-bridge/index.mdx';
    await edit(mill, 'published: 2023-', 'draft: true\npublished: 2023-');
    const { problems } = await checker.check(fixtureNow, [mill]);
    expect(problems.filter(({ file }) => file === index).map(({ code }) => code)).toContain('E-REF-DRAFT');
    await edit(mill, 'draft: true\n', '');
    expect((await checker.check(fixtureNow, [mill])).problems).toEqual([]);
  });

  test('it forgets what a story named that cannot be read any more', async () => {
    checker = new Checker(folders);
    await checker.check(fixtureNow);
    const claims = `stories/${slug}/claims.yaml`;
    const whole = await readFile(join(folders.content, claims), 'utf8');
    await appendFile(join(folders.content, claims), '&\n');
    expect((await checker.check(fixtureNow, [claims])).counts.unread).toBe(1);
    await writeFile(join(folders.content, claims), whole);
    const { problems, counts } = await checker.check(fixtureNow, [claims]);
    expect([problems, counts.unread]).toEqual([[], 0]);
  });

  test('it sees a large picture that changed at its very end', async () => {
    checker = new Checker(folders);
    const picture = join(folders.content, `stories/${slug}/images/gauge.png`);
    const more = (last: number) => Buffer.concat([Buffer.alloc(600_000), Buffer.from([last])]);
    const whole = await readFile(picture);
    await writeFile(picture, Buffer.concat([whole, more(1)]));
    await checker.check(fixtureNow);
    await writeFile(picture, Buffer.concat([whole, more(2)]));
    expect((await checker.check(fixtureNow)).counts.anew).toBe(1);
  });

  test('it looks at every story anew where something that all share has changed', async () => {
    checker = new Checker(folders);
    await checker.check(fixtureNow);
    await edit('terms.yaml', ':', ': ');
    expect((await checker.check(fixtureNow)).counts.anew).toBe(2);
  });

  test('it forgets a story that is no more', async () => {
    checker = new Checker(folders);
    await checker.check(fixtureNow);
    await rm(join(folders.content, 'stories/mill-bridge'), { recursive: true });
    const { counts, problems } = await checker.check(fixtureNow);
    expect(counts.stories).toBe(1);
    expect(problems.every(({ file }) => !file.startsWith('stories/mill-bridge/'))).toBe(true);
  });

  test('in another process it goes on from what was kept', async () => {
    const file = join(work, 'kept.json');
    const kept = await readKept(file);
    expect(kept.stories).toEqual({});
    await checkFolders(folders, { now: fixtureNow, kept });
    await writeKept(file, kept);
    const { counts, problems } = await checkFolders(folders, { now: fixtureNow, kept: await readKept(file) });
    expect([counts.anew, problems]).toEqual([0, []]);
  });

  test('what other code kept counts for nothing', async () => {
    const file = join(work, 'kept.json');
    await writeKept(file, { engine: 'other', stories: { a: { problems: [], digest: '' } } });
    expect((await readKept(file)).stories).toEqual({});
  });
});

describe('against what was published', () => {
  const git = (...words: string[]) => {
    const who = ['-c', 'user.name=Nobody', '-c', 'user.email=nobody@soundings.example', '-c', 'commit.gpgsign=false'];
    const alone = ['-c', 'maintenance.auto=false'];
    const { status, stderr } = spawnSync('git', [...who, ...alone, ...words], { cwd: work, encoding: 'utf8' });
    expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  };
  const compared = async () => {
    const published = await readPublished(folders.content, publishedOptions({ PATH: process.env['PATH'] }));
    try {
      return (await checkFolders(folders, { now: fixtureNow, published })).problems;
    } finally {
      published.close();
    }
  };

  beforeEach(() => {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-q', '-m', 'Content');
    git('tag', 'release/1');
  });

  test('what has not changed is well', async () => {
    expect(await compared()).toEqual([]);
  });

  test('a figure that changed quietly is told at its place; with a correction it is well', async () => {
    const claims = `stories/${slug}/claims.yaml`;
    await edit(claims, 'value: 312', 'value: 313');
    const [problem, ...others] = (await compared()).filter(({ code }) => code === 'E-NOCORR');
    expect([problem?.file, others]).toEqual([claims, []]);
    const lines = (await readFile(join(folders.content, claims), 'utf8')).split('\n');
    expect(lines[problem!.line - 1]?.slice(problem!.column - 1)).toBe('313');
  });

  test('a story that is gone without a word is told, with its addresses', async () => {
    await rm(join(folders.content, 'stories/mill-bridge'), { recursive: true });
    expect((await compared()).map(({ code }) => code)).toContain('E-GONE');
  });

  test('parts of a Deep Look that are gone are told, of a story that became shorter and of one that is gone', async () => {
    const mill = 'stories/mill-bridge';
    const texts = (await withLongRead({ words: 4_000 })).files.filter(({ path }) => path.startsWith(mill));
    for (const { path, text } of texts) await writeFile(join(folders.content, path), text);
    git('commit', '-q', '-a', '-m', 'A long text');
    git('tag', 'release/2');
    expect(await compared()).toEqual([]);
    const gone = async () =>
      (await compared()).flatMap(({ code, message }) => (code === 'E-GONE' ? (message.split(' ')[0] ?? '') : []));
    await edit(
      `${mill}/index.mdx`,
      texts.find(({ path }) => path.endsWith('index.mdx'))!.text.split('## Part 1:')[1]!,
      '',
    );
    const parts = await gone();
    expect(parts.slice(0, 2)).toEqual([`/${mill}/deep-look/2/`, `/${mill}/deep-look/3/`]);
    await rm(join(folders.content, mill), { recursive: true });
    expect(await gone()).toEqual(expect.arrayContaining([`/${mill}/`, ...parts]));
  });
});

describe('what may be published', () => {
  const staged = async () => Object.fromEntries(await Array.fromAsync(readStagedStories(join(work, 'stage'))));
  const check = (drafts = false, now = fixtureNow) =>
    checkFolders(folders, { now, stage: { folder: join(work, 'stage'), drafts } });

  test('stands on the stage, with its own copies of pictures', async () => {
    await check();
    const stories = await staged();
    expect(Object.keys(stories)).toEqual([slug, 'mill-bridge']);
    const pictures = Object.values(stories[slug]!.record.pictures);
    expect(pictures.length).toBeGreaterThan(0);
    expect(pictures.filter(({ file }) => !file.startsWith(join(work, 'stage')))).toEqual([]);
    expect(Object.keys((await readStagedShared(join(work, 'stage'))).shared.parties).length).toBeGreaterThan(3);
  });

  test('is no draft; and a draft with errors holds up nothing', async () => {
    await edit('stories/mill-bridge/index.mdx', '---\n', '---\ndraft: true\nunknown: key\n');
    const broken = await check();
    expect(broken.clean).toBe(false);
    await edit('stories/mill-bridge/index.mdx', 'unknown: key\n', '');
    await edit('stories/mill-bridge/index.mdx', '<Claim id="bridge-closed">', '<Claim id="bridge-close">');
    await edit(index, 'related: [mill-bridge]', 'related: []').catch(() => undefined);
    const { problems } = await check();
    const found = problems.filter(({ file }) => file === 'stories/mill-bridge/index.mdx');
    expect(found.map(({ code }) => code)).toContain('E-REF');
    expect(found.filter(({ draft }) => !draft)).toEqual([]);
    expect(Object.keys(await staged())).toEqual([slug]);
  });

  test('is no update under an embargo, until its very second', async () => {
    await edit(update, 'published: 2023-04-20\n', 'published: 2026-11-24\nembargo: 2026-11-24T14:00+01:00\n');
    await check(false, '2026-11-24T12:59:59Z');
    const before = (await staged())[slug]!.record.updates.map(({ id }) => id);
    await check(false, '2026-11-24T13:00:00Z');
    const after = (await staged())[slug]!.record.updates.map(({ id }) => id);
    expect(after.filter((id) => !before.includes(id))).toEqual(['2023-04-12']);
  });

  test('is staged while developing too, with drafts marked as such', async () => {
    await edit(update, '---\n', '---\ndraft: true\n');
    await check(true);
    const titles = (await staged())[slug]!.record.updates.map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Draft: '))).toHaveLength(1);
  });

  test('is nothing that no published story names', async () => {
    await edit('stories/mill-bridge/index.mdx', '---\n', '---\ndraft: true\n');
    await edit(index, 'related: [mill-bridge]\n', '');
    await edit(index, '[the story of the mill bridge](/stories/mill-bridge/)', 'the mill bridge');
    await check();
    const { shared } = await readStagedShared(join(work, 'stage'));
    expect(Object.keys(shared.topics)).not.toContain('bridges');
    expect(await readdir(join(work, 'stage/stories'))).toEqual([`${slug}.json`]);
  });
});
