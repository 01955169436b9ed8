import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describeFiles, manifestText, type Manifest } from '../../src/release/manifest.ts';

let work: string;
let [from, target] = ['', ''];
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'publish-command-'));
  [from, target] = [join(work, 'dist'), join(work, 'target')];
  await build('first');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(work, { recursive: true });
});

/** Puts a built site with one page in place. */
async function build(text: string, site: Partial<Manifest> = {}): Promise<void> {
  await mkdir(from, { recursive: true });
  await writeFile(join(from, 'index.html'), text);
  const told = {
    commit: null,
    asOf: '2023-04-20T12:00:00Z',
    address: 'https://a.example/',
    staging: false,
    placeholders: [],
  };
  const manifest: Manifest = { version: 1, ...told, ...site, files: await describeFiles(from) };
  await writeFile(join(from, 'manifest.json'), manifestText(manifest));
}

/** Runs a command and gives its exit code and all that it printed. */
function run(command: string, ...words: string[]): { code: number | null; printed: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...words], {
    encoding: 'utf8',
  });
  return { code: status, printed: stdout + stderr };
}
const publish = (...words: string[]) => run('publish', '--from', from, '--to', target, ...words);
const live = () => readFile(join(target, 'current/index.html'), 'utf8');

test('a release is published, listed, and taken back', async () => {
  expect(publish()).toEqual({ code: 0, printed: `Release 1 is live in ${target}.\n` });
  await build('second');
  expect(publish().code).toBe(0);
  expect(await live()).toBe('second');
  const listed = run('releases', '--to', target).printed.trimEnd().split('\n');
  expect(listed.map((line) => /^ +\d\b/.exec(line)?.[0].trim())).toEqual(['2', '1']);
  expect(listed.filter((line) => line.endsWith('live'))).toEqual([listed[0]]);
  expect(run('rollback', '--to', target)).toEqual({ code: 0, printed: 'Release 1 is live again.\n' });
  expect(await live()).toBe('first');
  expect(run('rollback', '--to', target)).toMatchObject({ code: 1 });
});

test('who publishes a commit to the public is told how to note it in git', async () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  await build('first', { commit });
  expect(publish().printed).toContain(
    'git tag -a -m "Release 1" release/1 0123456789ab && git push origin release/1\n',
  );
  await build('second', { commit, staging: true });
  expect(publish('--staging').printed).not.toContain('git tag');
});

test('--dry-run tells what would be done, and does nothing', async () => {
  publish();
  await build('second');
  const { code, printed } = publish('--dry-run');
  expect(code).toBe(0);
  expect(printed).toBe(
    'change index.html (6 bytes)\nwrite release 2 with 1 files, and make it live\nNothing was done: this was --dry-run.\n',
  );
  expect(await live()).toBe('first');
});

describe('not published is', () => {
  const refused: [string, Partial<Manifest>, string[], string][] = [
    ['a site for this machine only', { address: 'http://localhost:4321/' }, [], 'set SITE_URL and build it again'],
    [
      'one whose publisher has not stated everything',
      { placeholders: ['the address for corrections, a@b.example'] },
      [],
      'Still to be stated in content/site.yaml: the address for corrections, a@b.example.',
    ],
    ['a staging build as if it were public', { staging: true }, [], 'published with --staging only'],
    ['a public build as staging', {}, ['--staging'], 'This is no staging build'],
  ];

  test.each(refused)('%s', async (_, site, words, told) => {
    await build('x', site);
    const { code, printed } = publish(...words);
    expect(code).toBe(1);
    expect(printed).toContain(told);
    await expect(live()).rejects.toThrow();
  });

  test.each(refused)('%s, as --check says too', async (_, site, words, told) => {
    await build('x', site);
    const { code, printed } = run('publish', '--check', '--from', from, ...words);
    expect(code).toBe(1);
    expect(printed).toContain(told);
  });

  test('what is no build', async () => {
    await rm(join(from, 'manifest.json'));
    expect(publish()).toEqual({ code: 1, printed: `There is no manifest at ${from}/manifest.json.\n` });
  });
});

test('a staging build is published with --staging, whatever is still to be stated', async () => {
  await build('x', { staging: true, address: 'http://localhost:4321/', placeholders: ['all'] });
  expect(publish('--staging').code).toBe(0);
});

test('--check says that a build may be published, and publishes nothing', async () => {
  const check = (...words: string[]) => run('publish', '--check', '--from', from, ...words);
  expect(check()).toEqual({ code: 0, printed: `${from} may be published at https://a.example/\n` });
  await build('x', { staging: true });
  expect(check('--staging').code).toBe(0);
  await writeFile(join(from, 'index.html'), 'changed since');
  expect(check('--staging')).toEqual({
    code: 1,
    printed: `${from} is not what was built: index.html differs. Build it again.\n`,
  });
  await expect(live()).rejects.toThrow();
});

test.each([
  ['publish', [], 'Say where'],
  ['publish', ['--check', '--to', 'x'], '--check looks at the build alone, and publishes nothing: leave out --to.'],
  ['publish', ['--check', '--wait', '30', '--number', '2'], 'leave out --wait and --number.'],
  ['publish', ['--check', '--address', 'https://news.example/'], 'leave out --address.'],
  ['publish', ['--check', '--patience', '5'], 'leave out --patience.'],
  ['publish', ['--check', '--purge', 'fastly'], 'leave out --purge.'],
  ['publish', ['--check', '--endpoint', 'https://minio.example'], 'leave out --endpoint.'],
  ['publish', ['--check', '--dry-run'], 'leave out --dry-run.'],
  ['publish', ['--to', 'x', '--dry-run', '--wait', '30'], '--dry-run publishes nothing, and waits for nobody'],
  ['publish', ['--check', '--tag'], 'leave out --tag'],
  ['publish', ['--to', 'x', '--tag', '--staging'], '--tag notes what is public, and --staging is not.'],
  ['publish', ['--to', 'x', '--number', '0'], '--number must be a whole number from 1; it is “0”.'],
  ['publish', ['--to', 'x', '--wait', 'long'], '--wait must be a whole number from 1; it is “long”.'],
  ['publish', ['--to', 'x', '--address', 'news.example'], '--address must be an address such as https://'],
  ['rollback', [], 'Say where'],
  ['releases', [], 'Say where'],
  ['releases', ['--loud'], "Unknown option '--loud'"],
])('%s with %j is a wrong use', (command, words, told) => {
  const { code, printed } = run(command, ...words);
  expect(code).toBe(2);
  expect(printed).toContain(told);
  expect(printed).not.toContain('    at ');
});

test('what a service would not forget is told, also where the release is taken back', async () => {
  publish();
  await build('second');
  const answer =
    "globalThis.fetch = async (url) => new Response('', { status: `${url}`.includes('//api.') ? 403 : 404 })";
  vi.stubEnv('NODE_OPTIONS', `--import=data:text/javascript,${encodeURIComponent(answer)}`);
  vi.stubEnv('FASTLY_API_TOKEN', 'token');
  const { code, printed } = publish('--address', 'https://a.example/', '--purge', 'fastly');
  expect([code, await live()]).toEqual([1, 'first']);
  expect(printed).toContain('index.html is missing. Release 1 is live again.\n');
  expect(printed.split('Fastly answers 403: look at its token. What it kept stays for as long as')).toHaveLength(2);
});

describe('verify', () => {
  test('tells whether a folder is what its manifest says', async () => {
    expect(run('verify', from, '--no-scan')).toEqual({
      code: 0,
      printed: `${from} is the release, 1 files in the manifest.\n`,
    });
    await writeFile(join(from, 'index.html'), 'other');
    await writeFile(join(from, 'more.txt'), '');
    expect(run('verify', from, '--no-scan')).toEqual({
      code: 1,
      printed: `index.html differs\nmore.txt is not in the manifest\n${from} is not the release: 2 differ, 1 files in the manifest.\n`,
    });
  });

  test('takes one folder', () => {
    expect(run('verify', from, target)).toMatchObject({ code: 2 });
  });
});
