import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copiedProject } from '../copied-project.ts';

let work: string;
let project: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-reproduced-'));
  project = join(work, 'project');
  await mkdir(join(work, 'tmp'));
  await copiedProject('.', project);
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** Runs the command on the fixture. What it leaves among temporary files is in `left`. */
async function reproduce() {
  const env = { PATH: process.env['PATH'], TMPDIR: join(work, 'tmp'), CONTENT_DIR: 'tests/fixtures/river-flood' };
  const run = spawnSync(process.execPath, ['src/cli/reproduce.ts'], { cwd: project, env, encoding: 'utf8' });
  return { code: run.status, printed: run.stdout + run.stderr, left: await readdir(join(work, 'tmp')) };
}

test('all files of two builds are identical', async () => {
  const { code, printed, left } = await reproduce();
  expect(printed).toMatch(/^(\d+) of \1 files are identical\.$/m);
  expect(printed).toContain('in another folder, with TZ=Pacific/Kiritimati and LANG=tr_TR.UTF-8');
  expect([code, left]).toEqual([0, []]);
});

test('a page that depends on the machine is named', async () => {
  const file = join(project, 'src/pages/404.astro');
  const page = await readFile(file, 'utf8');
  const changed = page.replace('notice={notice}', 'notice={{ ...notice, title: String(process.env.TZ) }}');
  expect(changed).not.toBe(page);
  await writeFile(file, changed);
  const { code, printed, left } = await reproduce();
  expect(printed).toMatch(/^404\.html differs from its byte \d+ on$/m);
  expect(printed).toMatch(/^manifest\.json differs from its byte \d+ on$/m);
  expect(printed).toMatch(/^\d+ of \d+ files are identical\.$/m);
  expect([code, left]).toEqual([1, []]);
});
