import { spawn } from 'node:child_process';
import { appendFile, cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedProject } from '../copied-project.ts';

let work: string;
let project: string;

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-commands-'));
  project = join(work, 'project');
  await copiedProject(process.cwd(), project);
});
afterAll(() => rm(work, { recursive: true }));

/** What the shell of somebody who runs a command has set. */
const environment = { ...process.env, NODE_ENV: '', VITEST: '', SITE_URL: '' };

/** Starts a command in the copy of the project. What it prints grows in `printed`; `end` gives its exit code. */
function start(words: string[], variables: Record<string, string> = {}) {
  const child = spawn(process.execPath, words, { cwd: project, env: { ...environment, ...variables } });
  const run = { child, printed: '', end: new Promise<number | null>((resolve) => child.on('close', resolve)) };
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (run.printed += part.toString()));
  return run;
}

/** Runs a command to its end. */
async function run(words: string[], variables: Record<string, string> = {}) {
  const started = start(words, variables);
  return { code: await started.end, printed: started.printed };
}

const commands = ['start', 'build', 'check', 'check-content', 'write-schemas', 'dev'].map(
  (name) => `src/cli/${name}.ts`,
);
const readEnvironment = commands.filter((command) => !command.includes('schemas'));

test.each(readEnvironment)('%s tells in one sentence which setting is wrong', async (command) => {
  const { code, printed } = await run([command], { SITE_URL: 'example.org/news' });
  expect(printed.trim()).toMatch(/^SITE_URL must be an absolute origin such as https:\/\/example\.org.*$/);
  expect(code).toBe(2);
});

const writeTemporary = ['build', 'check-content', 'changes', 'dev'].map((name) => `src/cli/${name}.ts`);

test.each(writeTemporary)('%s tells where no temporary files can be written', async (command) => {
  const nowhere = join(work, 'nowhere');
  const { code, printed } = await run([command], { TMPDIR: nowhere });
  expect(printed).toContain(`No temporary files can be written in ${nowhere}: there is no such folder.`);
  expect(printed).toContain('set TMPDIR to a folder that can be written to');
  expect(printed).not.toContain('    at ');
  expect(code).toBe(2);
});

test.each(commands.filter((command) => !command.includes('dev')))(
  '%s refuses an option that it does not know',
  async (command) => {
    const { code, printed } = await run([command, '--loud']);
    expect(printed).toContain("Unknown option '--loud'");
    expect(printed).not.toContain('    at ');
    expect(code).toBe(2);
  },
);

test.each(['0', '70000', 'http', '-1'])('start refuses the port %s', async (port) => {
  const { code, printed } = await run(['src/cli/start.ts'], { PORT: port });
  expect(printed.trim()).toBe(`PORT must be a number from 1 to 65535; it is “${port}”.`);
  expect(code).toBe(2);
});

test('content with an error stops check and build at its place, and what was built before stays', async () => {
  const broken = join(work, 'broken');
  const out = join(work, 'out');
  await cp('tests/fixtures/river-flood', broken, { recursive: true });
  await appendFile(join(broken, 'site.yaml'), 'colour: blue\n');
  await mkdir(out);
  await writeFile(join(out, 'index.html'), 'yesterday');
  const lines = (await readFile(join(broken, 'site.yaml'), 'utf8')).trimEnd().split('\n').length;
  const place = new RegExp(`broken/site\\.yaml:${lines}:1 \\S+ “colour” is not a key`);
  const check = await run(['src/cli/check-content.ts'], { CONTENT_DIR: broken });
  expect(check).toMatchObject({ code: 1, printed: expect.stringMatching(place) as string });
  const build = await run(['src/cli/build.ts', '--out', out], { CONTENT_DIR: broken });
  expect(build).toMatchObject({ code: 1, printed: expect.stringMatching(place) as string });
  expect(build.printed).toContain('SITE_URL is not set');
  expect(build.printed).not.toContain('    at ');
  expect(await readdir(out)).toEqual(['index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('yesterday');
});

test('start checks, builds and serves, prints the address on a line of its own, and ends cleanly', async () => {
  const started = start(['src/cli/start.ts'], {
    PORT: '47113',
    BASE_PATH: '/news/',
    CONTENT_DIR: 'tests/fixtures/river-flood',
  });
  const address = await new Promise<string>((resolve, reject) => {
    started.child.stdout.on('data', () => {
      const [found] = /^http:\/\/localhost:\d+\/news\/$/m.exec(started.printed) ?? [];
      if (found) resolve(found);
    });
    started.child.on('close', () => reject(new Error(started.printed)));
  });
  const page = await fetch(address);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`<link rel="canonical" href="${address}">`);
  expect(started.printed).not.toContain('SITE_URL is not set');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  const moved = await fetch(`${address}stories/alderwater-high-water/`, { redirect: 'manual' });
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/news/stories/alder-valley-flood/']);
  expect((await fetch(`${address}stories/ferry-timetable/`)).status).toBe(410);
  expect((await fetch(`${address}_headers`)).status).toBe(404);
  started.child.kill('SIGINT');
  expect(await started.end).toBe(0);
});
