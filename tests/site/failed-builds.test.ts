import { spawn, spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { compareBuilds } from '../../src/release/compare-builds.ts';
import { copiedProject } from '../copied-project.ts';
import type { Ending } from './end-at.ts';

/** What is waited for comes, or never does: no machine is too slow for it. */
const patience = { timeout: 300_000, interval: 100 };

let work: string;
let project: string;
let place: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-failed-'));
  project = join(work, 'project');
  place = join(work, 'place');
  await copiedProject('.', project);
  await mkdir(join(work, 'before'));
  await writeFile(join(work, 'before/index.html'), 'yesterday');
  await writeFile(join(work, 'before/manifest.json'), '{}');
});
afterAll(() => rm(work, { recursive: true, force: true, maxRetries: 5 }));
beforeEach(async () => {
  await rm(place, { recursive: true, force: true, maxRetries: 5 });
  await cp(join(work, 'before'), join(place, 'dist'), { recursive: true });
});

/** Makes a build of the fixture in a project, over what stands in dist/, and ends it at a moment, where one is given. */
async function build(folder = project, ending?: Ending) {
  const child = spawn(process.execPath, ['src/cli/build.ts', '--out', join(place, 'dist')], {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      SITE_URL: 'https://soundings.example',
      CONTENT_DIR: 'tests/fixtures/river-flood',
      SOURCE_DATE_EPOCH: '1700000000',
      ...(ending && { ENDING: JSON.stringify(ending), NODE_OPTIONS: `--import=${String(endAt)}` }),
    },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  return { code, signal: child.signalCode, printed };
}
const endAt = pathToFileURL(resolve('tests/site/end-at.ts'));

/** In what dist/ differs from what stood there before. */
async function differences(): Promise<string[]> {
  return (await compareBuilds(join(work, 'before'), join(place, 'dist'))).differences;
}

/** The processes that a killed one has left, by their command lines. */
function leftProcesses(): string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(place) || line.includes(project));
}

describe('a build that is killed leaves dist/ as it was, to the last byte,', () => {
  test.each([
    ['while it checks', 'Checking the content', 0],
    ['in the middle of checking', 'Checking the content', 4_000],
    ['when Astro begins', 'Drawing the pages', 0],
    ['when Astro is half done', '├─ /stories/alder-valley-flood/index.html', 0],
    ['while it scans', 'Scanning the site', 0],
    ['in the middle of scanning', 'Scanning the site', 15_000],
  ])('%s', async (_, words, steps) => {
    expect(await build(project, { words, steps, signal: 'SIGKILL' })).toMatchObject({ signal: 'SIGKILL' });
    expect(await differences()).toEqual([]);
    expect((await readdir(place)).filter((name) => name !== 'dist')).toEqual([
      expect.stringMatching(/^dist\.\d+-\w{6}$/),
    ]);
    await expect.poll(leftProcesses, patience).toEqual([]);
  });

  test('and the next build removes what it left', async () => {
    await build(project, { words: 'Drawing the pages', steps: 0, signal: 'SIGKILL' });
    expect(await readdir(place)).toHaveLength(2);
    const next = await build();
    expect([next.code, next.printed]).toEqual([
      0,
      expect.stringMatching(/^Built \d+ pages and \d+ other files into /m),
    ]);
    expect(await readdir(place)).toEqual(['dist']);
    expect(await differences()).toContain('404.html is in the second build only');
  });
});

test.each([
  ['when Astro begins', 'Drawing the pages', 0],
  ['when Astro is half done', '├─ /stories/alder-valley-flood/index.html', 0],
  ['in the middle of scanning', 'Scanning the site', 15_000],
])('a build that is told to end %s removes what it made, and tells no more', async (_, words, steps) => {
  const { signal, printed } = await build(project, { words, steps, signal: 'SIGTERM' });
  expect([signal, printed]).toEqual(['SIGTERM', expect.not.stringContaining('    at ')]);
  expect(await differences()).toEqual([]);
  await expect.poll(() => readdir(place), patience).toEqual(['dist']);
});

/** Builds a copy of the project in which something was changed; what it printed, once it was refused. */
async function refusedWith(name: string, change: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(work, name);
  await copiedProject(project, folder);
  await change(folder);
  const { code, printed } = await build(folder);
  expect([code, printed]).toEqual([1, expect.stringMatching(/^Nothing was replaced: /m)]);
  expect(printed).not.toContain('    at ');
  expect(await differences()).toEqual([]);
  expect(await readdir(place)).toEqual(['dist']);
  return printed;
}

describe('a build is refused, and changes nothing, where', () => {
  test('its pages are not those that the check planned', async () => {
    const printed = await refusedWith('other-pages', async (folder) => {
      await rm(join(folder, 'src/pages/corrections'), { recursive: true });
      await writeFile(join(folder, 'src/pages/extra.txt.ts'), `export const GET = () => new Response('');\n`);
    });
    expect(printed).toContain('\ncorrections/index.html: is missing: the check has planned it; ');
    expect(printed).toContain('\nextra.txt: was built, and the check has not planned it; ');
  });

  test('Astro logs an error and goes on', async () => {
    const printed = await refusedWith('logged-error', async (folder) => {
      const config = await readFile(join(folder, 'astro.config.mjs'), 'utf8');
      const bad = `{ name: 'bad', hooks: { 'astro:build:done': ({ logger }) => logger.error('a reference leads nowhere') } }`;
      await writeFile(join(folder, 'astro.config.mjs'), config.replace('[mdx()]', `[mdx(), ${bad}]`));
    });
    expect(printed).toContain('The pages could not be built:\n- a reference leads nowhere\n');
  });

  test('a page throws', async () => {
    const printed = await refusedWith('thrown-error', async (folder) => {
      await appendFile(join(folder, 'src/view/front-page.ts'), `\nthrow new Error('no front page today');\n`);
    });
    expect(printed).toContain('\n- no front page today\n  at src/pages/index.astro\n');
  });

  test('a page holds what no page may', async () => {
    const printed = await refusedWith('bad-page', async (folder) => {
      const file = join(folder, 'src/components/Foot.astro');
      const foot = (await readFile(file, 'utf8')).trimEnd();
      await writeFile(
        file,
        `${foot}\n<p data-at={process.cwd()}><a href="/nowhere/">x</a></p>\n<iframe title="a"></iframe>\n`,
      );
    });
    expect(printed).toContain(
      '\n404.html: <p> has the attribute “data-at”; mend the block or template that draws it\n',
    );
    expect(printed).toContain('\n404.html: <iframe> is not an element of our pages; ');
    expect(printed).toContain(`\n404.html: names ${join(work, 'bad-page')}, a folder of this machine; `);
    expect(printed).toMatch(/^404\.html: \/nowhere\/ leads nowhere, as do \d+ more files; /m);
    expect(printed).toMatch(/^… and \d+ more\.$/m);
  });
});
