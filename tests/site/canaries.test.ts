import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readTelltales } from '../../src/load/telltales.ts';
import type { Scan } from '../../src/verify/scan.ts';
import { secretScan } from '../../src/verify/scan-secrets.ts';
import { withheldScan } from '../../src/verify/scan-withheld.ts';
import { copiedProject } from '../copied-project.ts';
import { scanFiles } from '../verify/scan-files.ts';

/** What a draft holds that nobody may meet before it is published, by where it stands. */
const canaries = {
  title: 'CANARY-TITLE',
  'alternative text': 'CANARY-ALT',
  'file name': 'canary-file',
  EXIF: 'CANARY-EXIF',
  figure: '48151623',
  topic: 'canary-topic',
  slug: 'canary-slug',
  byline: 'CANARY-BYLINE',
  note: 'CANARY-NOTE',
  'environment variable': 'CANARY-ENVIRONMENT',
  comment: 'CANARY-COMMENT',
  quotation: 'CANARY-QUOTATION',
  'source address': 'canary-source.example',
} as const;

/** The fourteenth: the colour of the draft’s picture, as red, green and blue. */
const pixels = { r: 203, g: 17, b: 171 };

const draft = `---
title: ${canaries.title}
short_title: ${canaries.title}
dek: A draft.
byline:
  author: ${canaries.byline}
  source: canary-source
published: 2023-05-03
draft: true
covers_to: 2023-05-02
topics: [${canaries.topic}]
quick_look:
  - label: The draft
    text: A draft says this.
    claims: [canary-claim]
method:
  read: A draft.
  unchecked: A draft.
  open: A draft.
---

{/* ${canaries.comment} */}

## A draft

It says <Claim id="canary-claim"><Figure figure="many" /> of them</Claim>.[^1]

<Plate src="${canaries['file name']}.png" alt="${canaries['alternative text']}" credit="Nobody">A draft.</Plate>

{process.env.DEPLOY_SECRET}

[^1]: ${canaries.note}
`;

const claims = `canary-claim:
  standing: reported
  says: [canary-party]
  date: 2023-05-01
  text: There were many.
  quote:
    text: ${canaries.quotation}
  figures:
    many:
      kind: quantity
      value: ${canaries.figure}
      unit: of them
  cite: [canary-source]
  why: They said so.
  note: ${canaries.note}
`;

let work: string;
let printed = '';
let code: number | null;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-canaries-'));
  const project = join(work, 'project');
  const content = join(work, 'content');
  await copiedProject(process.cwd(), project);
  await cp('tests/fixtures/river-flood', content, { recursive: true });
  await plant(content);
  const child = spawn(process.execPath, ['src/cli/build.ts', '--out', join(work, 'out')], {
    cwd: project,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      TMPDIR: join(work, 'tmp'),
      SITE_URL: 'https://soundings.example',
      CONTENT_DIR: content,
      DEPLOY_SECRET: canaries['environment variable'],
    },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  code = await new Promise((done) => child.on('close', done));
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** Adds a draft of a story, and a draft of an update to a story that is published, with all that they name. */
async function plant(content: string): Promise<void> {
  const folder = join(content, 'stories', canaries.slug);
  await mkdir(join(work, 'tmp'));
  await mkdir(join(folder, 'images'), { recursive: true });
  await writeFile(join(folder, 'index.mdx'), draft);
  await writeFile(join(folder, 'claims.yaml'), claims);
  for (const list of ['timeline', 'corrections']) await writeFile(join(folder, `${list}.yaml`), '[]\n');
  const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: pixels } })
    .withExif({ IFD0: { ImageDescription: canaries.EXIF } })
    .png();
  await writeFile(join(folder, 'images', `${canaries['file name']}.png`), await picture.toBuffer());
  const published = join(content, 'stories/alder-valley-flood');
  await writeFile(join(published, 'images', `${canaries['file name']}.png`), await picture.toBuffer());
  await appendFile(join(published, 'claims.yaml'), `\n${claims.replace('canary-claim', 'canary-update')}`);
  await writeFile(
    join(published, 'updates/2023-04-14.mdx'),
    `---\ntitle: ${canaries.title}\nnight: 2023-04-14\npublished: 2023-04-20\ndraft: true\nclaims: [canary-update]\n---\n\n{/* ${canaries.comment} */}\n\nIt says <Claim id="canary-update">${canaries.quotation}</Claim>.\n\n<Plate src="${canaries['file name']}.png" alt="${canaries['alternative text']}" credit="Nobody">A draft.</Plate>\n`,
  );
  const more: Record<string, string> = {
    'topics.yaml': `${canaries.topic}:\n  name: ${canaries.topic}\n  description: ${canaries.note}\n`,
    'parties.yaml': `canary-party:\n  kind: person\n  name: ${canaries.byline}\n`,
    'sources.yaml': `canary-source:\n  publisher: ${canaries.byline}\n  date: 2023-05-01\n  url: https://${canaries['source address']}/a/\n  supports: ${canaries.note}\n`,
  };
  for (const [file, text] of Object.entries(more)) await appendFile(join(content, file), `\n${text}`);
}

interface Left {
  path: string;
  bytes: Buffer;
}

/** Everything that a build leaves, wherever it may: what it made, what it kept for itself, its temporary files. */
function left(): Promise<Left[]> {
  return filesBelow(['out', 'tmp', 'project/.astro', 'project/dist']);
}

/** The files that hold some words, in their name or their bytes. */
function filesWith(files: readonly Left[], words: string): string[] {
  const needle = words.toLowerCase();
  const told = files.filter(({ path, bytes }) =>
    [path.slice(work.length), bytes.toString('latin1'), bytes.toString('utf16le')].some((text) =>
      text.toLowerCase().includes(needle),
    ),
  );
  return told.map(({ path }) => path.slice(work.length));
}

async function filesBelow(names: readonly string[]): Promise<Left[]> {
  const folders = names.map((name) => join(work, name));
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return Promise.all(listed.flat().map(async (path) => ({ path, bytes: inflated(path, await readFile(path)) })));
}

function inflated(path: string, bytes: Buffer): Buffer {
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

test('a site with drafts is built, and its editor is told what is wrong in them', () => {
  expect(printed).toMatch(/canary-slug\/index\.mdx:\d+:1 E-CODE in a draft: /);
  expect(code).toBe(0);
});

test('the search finds what was planted where it was planted', async () => {
  const planted = await filesBelow(['content']);
  const written = Object.entries(canaries).filter(([where]) => where !== 'environment variable');
  const missed = written.filter(([, canary]) => filesWith(planted, canary).length === 0);
  expect(missed).toEqual([]);
});

describe('nothing that a draft holds is in anything that a build leaves:', () => {
  test.each(Object.entries(canaries))('its %s', async (_, canary) => {
    const files = await left();
    expect(files.length).toBeGreaterThan(50);
    expect(filesWith(files, canary)).toEqual([]);
  });

  test('its pixels', async () => {
    const pictures = (await left()).filter(({ path }) => /\.(avif|webp|png)$/.test(path));
    const colours = await Promise.all(
      pictures.map(async ({ path, bytes }) => ({ path, dominant: (await sharp(bytes).stats()).dominant })),
    );
    expect(pictures.length).toBeGreaterThan(5);
    const near = (a: number, b: number) => Math.abs(a - b) < 12;
    const like = colours.filter(
      ({ dominant: { r, g, b } }) => near(r, pixels.r) && near(g, pixels.g) && near(b, pixels.b),
    );
    expect(like).toEqual([]);
  });

  test('its number with commas', async () => {
    expect((await left()).filter(({ bytes }) => bytes.includes('48,151,623'))).toEqual([]);
  });
});

describe('were it in a file of the site, the last scan would find', () => {
  const fronts = {
    [`stories/${canaries.slug}/index.mdx`]: { draft: true },
    'stories/alder-valley-flood/updates/2023-04-14.mdx': { draft: true },
  };
  let scans: Scan[];
  beforeAll(async () => {
    const folders = { content: join(work, 'content'), public: 'public' };
    const telltales = await readTelltales(folders, fronts, '2026-01-01T00:00:00Z');
    scans = [withheldScan(telltales), secretScan({ DEPLOY_SECRET: canaries['environment variable'] })];
  });
  const found = async (path: string, content: string | Buffer) =>
    (await Promise.all(scans.map((scan) => scanFiles(scan, { [path]: content })))).flat();

  test.each(Object.entries(canaries).filter(([where]) => where !== 'EXIF'))('its %s', async (_, canary) => {
    expect(await found('index.html', `<p>They say ${canary}.</p>`)).not.toEqual([]);
  });

  test('its number with commas', async () => {
    expect(await found('index.html', '<p>48,151,623 of them</p>')).not.toEqual([]);
  });

  test('its picture with all that stands in it, and the name of one that is made from it', async () => {
    const original = await readFile(join(work, `content/stories/${canaries.slug}/images/${canaries['file name']}.png`));
    expect(original.includes(canaries.EXIF)).toBe(true);
    expect(await found('stories/a/images/a.png', original)).not.toEqual([]);
    const digest = createHash('sha256').update(original).digest('hex').slice(0, 12);
    expect(await found(`stories/a/images/a-${digest}-360.avif`, '')).not.toEqual([]);
  });

  test('and it finds nothing in a file that has none of it', async () => {
    const page = await readFile(join(work, 'out/stories/alder-valley-flood/index.html'));
    expect(await found('stories/alder-valley-flood/index.html', page)).toEqual([]);
  });
});

test('the environment is not printed', () => {
  expect(printed).not.toContain(canaries['environment variable']);
});
