import { spawn } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/check/reporters/formats.ts';
import { copiedProject } from '../copied-project.ts';
import { badInputs } from '../fixtures/bad-inputs.ts';
import { apply } from '../fixtures/changed-site.ts';
import { fixtureFolder, fixtureNow } from '../fixtures/river-flood.ts';

const secret = 'PLANTED-IN-ENVIRONMENT';
const story = 'content/stories/alder-valley-flood/';
let work: string;
let marker: string;

/** Inputs that change one story’s files alone, and those that add files to public/: all of them fit into one site. */
const inStory = badInputs.filter(({ changes }) => changes.every(({ path }) => path.startsWith(story)));
const inPublic = badInputs.filter(({ changes }) => changes.every(({ path }) => path.startsWith('public/')));

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-hostile-'));
  marker = join(work, 'marker');
  for (const name of ['hostile', 'good']) await copiedProject(process.cwd(), join(work, name));
  const site = join(work, 'hostile');
  await rm(join(site, 'content'), { recursive: true });
  await cp(fixtureFolder, join(site, 'content'), { recursive: true });
  for (const [at, { changes }] of inStory.entries()) {
    const copy = `content/stories/hostile-${at}/`;
    await cp(join(fixtureFolder, story.slice('content/'.length)), join(site, copy), { recursive: true });
    for (const change of changes) await apply({ ...change, path: change.path.replace(story, copy) }, site);
  }
  for (const { changes } of inPublic) for (const change of changes) await apply(change, site);
  await writeFile(join(site, 'public/.env'), `DEPLOY_SECRET=${secret}\n`);
  await writeFile(join(work, 'outside'), `${secret}\n`);
  await symlink(join(work, 'outside'), join(site, 'public/outside.svg'));
  await symlink(join(work, 'outside'), join(site, 'content/terms-of-trade.yaml'));
});
afterAll(() => rm(work, { recursive: true }));

/** What a run of a command came to: its exit code, what it reports, and all that it prints. */
interface Run {
  code: number | null;
  report: string;
  printed: string;
}

/** Runs the check in a copy of the project, as somebody would who has a secret and a marker set. */
function check(copy: string, ...words: string[]): Promise<Run> {
  const child = spawn(process.execPath, ['src/cli/check-content.ts', ...words], {
    cwd: join(work, copy),
    env: {
      ...process.env,
      CONTENT_DIR: 'content',
      SOURCE_DATE_EPOCH: String(Date.parse(fixtureNow) / 1000),
      DEPLOY_SECRET: secret,
      MARKER: marker,
      CI: '',
      GITHUB_ACTIONS: '',
    },
  });
  const run = { report: '', printed: '' };
  child.stdout.on('data', (part: Buffer) => (run.report += String(part)));
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (run.printed += String(part)));
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...run, code })));
}

describe.each(formats)('told as %s, a site of hostile inputs', (format) => {
  test('runs nothing, prints no secret and no trace, and ends with 1', async () => {
    const { code, report, printed } = await check('hostile', '--format', format);
    expect(code).toBe(1);
    expect(existsSync(marker)).toBe(false);
    expect(printed).not.toContain(secret);
    expect(printed).not.toMatch(/^\s+at .*:\d+/m);
    expect(printed.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    if (format === 'json' || format === 'sarif') expect(() => void JSON.parse(report)).not.toThrow();
    const unnamed = inStory.filter((_, at) => !printed.includes(`content/stories/hostile-${at}/`));
    expect(unnamed.map(({ id }) => id)).toEqual([]);
  });
});

test('a site without a problem ends with 0, in one line', async () => {
  const { code, report } = await check('good');
  expect(report).toMatch(/^Checked \d+ files, \d+ stor(y|ies), \d+ claims in [\d.]+ s: nothing to mend\.\n$/);
  expect(code).toBe(0);
});

test.each([
  [['--format', 'xml'], /^--format must be text, json, github, sarif; it is “xml”\.\n$/],
  [['--max-warnings', 'some'], /^--max-warnings must be a number; it is “some”\.\n$/],
])('a wrong use, %j, ends with 2 and one sentence', async (words, sentence) => {
  const { code, printed } = await check('good', ...words);
  expect(printed).toMatch(sentence);
  expect(code).toBe(2);
});
