import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copiedProject } from '../copied-project.ts';

/** Until when both texts are held back, and the last second before. */
const [end, before] = ['2026-11-24T13:00:00Z', '2026-11-24T12:59:59Z'];

const embargo = 'embargo: 2026-11-24T14:00+01:00\n';
const slug = 'alder-valley-flood';
const [story, night] = ['/stories/ferry-bridge/', `/stories/${slug}/updates/2023-04-14/`];

const update = `---
title: A night of herons
night: 2023-04-14
published: 2026-11-24
${embargo}claims: [herons-night]
---

The Weather Office sent up
<Claim id="herons-night"><Figure figure="balloons" part="launched" /> balloons</Claim>.
`;

const claim = `
herons-night:
  label: Herons of the night
  standing: reported
  says: [heron-club]
  date: 2023-04-14
  text: The club sent up <Figure figure="balloons" part="launched" /> balloons.
  figures:
    balloons:
      kind: strikes
      label: Balloons of the club
      launched: 7
  cite: [heron-notice]
  why: It is the club’s own count.
`;

const shared = {
  'parties.yaml': 'heron-club:\n  kind: organisation\n  name: Heron Club\n',
  'sources.yaml': 'heron-notice:\n  publisher: Heron Club\n  date: 2023-04-14\n  supports: the third night\n',
  'topics.yaml': 'ferries:\n  name: Ferries\n  description: What crosses the river where no bridge does.\n',
};

let work: string;
/** Every file of a build, by its path, with its text. */
const built: Record<'held' | 'without' | 'ended' | 'plain', Map<string, string>> = {} as never;

/** Adds the texts that are held back, and all that only they name, to a content folder. */
async function addTexts(content: string): Promise<void> {
  const bridge = join(content, 'stories/ferry-bridge');
  await cp(join(content, 'stories/mill-bridge'), bridge, { recursive: true });
  const index = await readFile(join(bridge, 'index.mdx'), 'utf8');
  const front = index.replace('published: 2023-05-03\n', `published: 2026-11-24\n${embargo}`);
  await writeFile(join(bridge, 'index.mdx'), front.replace('topics: [bridges]', 'topics: [ferries]'));
  await writeFile(join(content, `stories/${slug}/updates/2023-04-14.mdx`), update);
  await appendFile(join(content, `stories/${slug}/claims.yaml`), claim);
  for (const [file, entry] of Object.entries(shared)) await appendFile(join(content, file), entry);
}

/** Takes the embargoes out of the two texts. */
async function withoutEmbargo(content: string): Promise<void> {
  for (const path of ['ferry-bridge/index.mdx', `${slug}/updates/2023-04-14.mdx`]) {
    const file = join(content, 'stories', path);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(embargo);
    await writeFile(file, text.replace(embargo, ''));
  }
}

async function build(project: string, content: string, now: string): Promise<Map<string, string>> {
  const out = join(work, `${content}-${Date.parse(now)}`);
  const own = Object.entries(process.env).filter(([name]) => !/^(NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD)$/.test(name));
  const seconds = String(Date.parse(now) / 1000);
  const env = { ...Object.fromEntries(own), CONTENT_DIR: content, SOURCE_DATE_EPOCH: seconds };
  const child = spawn(process.execPath, ['src/cli/build.ts', '--out', out], { cwd: project, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  expect(code, printed).toBe(0);
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const texts = files.map(async (file) => [file.slice(out.length), await readFile(file, 'latin1')] as const);
  return new Map((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-embargo-'));
  const project = join(work, 'project');
  await copiedProject(process.cwd(), project);
  const fixture = join(project, 'tests/fixtures/river-flood');
  for (const name of ['without', 'held', 'plain']) {
    await mkdir(join(project, name));
    await cp(fixture, join(project, name), { recursive: true });
  }
  await addTexts(join(project, 'held'));
  await addTexts(join(project, 'plain'));
  await withoutEmbargo(join(project, 'plain'));
  built.held = await build(project, 'held', before);
  built.without = await build(project, 'without', before);
  built.ended = await build(project, 'held', end);
  built.plain = await build(project, 'plain', end);
});
afterAll(() => rm(work, { recursive: true, force: true }));

describe('in the last second of an embargo', () => {
  test('the build is, byte for byte, the one of a content that does not have the texts', () => {
    expect([...built.held.keys()]).toEqual([...built.without.keys()]);
    expect([...built.held].filter(([path, text]) => built.without.get(path) !== text)).toEqual([]);
  });

  test('no file has a word of them, and no name', () => {
    const words = /heron|ferry-bridge|topics\/ferries|2023-04-14\//i;
    expect(
      [...built.held].filter(([path, text]) => words.test(path) || words.test(text)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('when an embargo ends', () => {
  test('the build is, byte for byte, the one of a content that has the texts without it', () => {
    expect([...built.ended.keys()]).toEqual([...built.plain.keys()]);
    expect([...built.ended].filter(([path, text]) => built.plain.get(path) !== text)).toEqual([]);
  });

  test('the texts have their pages, and those of what they name', () => {
    const fresh = [...built.ended.keys()].filter((path) => !built.held.has(path));
    for (const path of [story, night, '/topics/ferries/', '/parties/heron-club/']) {
      expect(fresh).toContain(`${path}index.html`);
    }
  });

  test.each(['/index.html', '/feed.xml', '/sitemap-0.xml', '/manifest.json', `/stories/${slug}/index.html`])(
    '%s is another than before',
    (path) => {
      const [then, now] = [built.held.get(path), built.ended.get(path)];
      expect(then).toBeDefined();
      expect(now).toBeDefined();
      expect(now).not.toBe(then);
    },
  );

  test('the feed, the site map and the manifest name them, and the manifest the moment', () => {
    for (const path of [story, night]) {
      expect(built.ended.get('/sitemap-0.xml')).toContain(path);
      expect(built.ended.get('/manifest.json')).toContain(`${path.slice(1)}index.html`);
      expect(built.ended.get('/feed.xml')).toContain(path);
    }
    expect(JSON.parse(built.held.get('/manifest.json')!)).toMatchObject({ asOf: before });
    expect(JSON.parse(built.ended.get('/manifest.json')!)).toMatchObject({ asOf: end });
  });
});
