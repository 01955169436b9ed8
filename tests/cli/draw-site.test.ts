import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BuildError, drawSite } from '../../src/cli/draw-site.ts';

let work: string;
beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'draw-site-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(work, { recursive: true });
});

/** Draws with a program in place of Astro. Gives its warnings and the last count of what it made. */
async function draw(program: string) {
  const script = join(work, 'program.mjs');
  await writeFile(script, `${program}\nprocess.disconnect();\n`);
  let made = 0;
  const folders = { stage: join(work, 'stage'), fresh: join(work, 'fresh'), cache: join(work, 'cache') };
  const warnings = await drawSite({ ...folders, progress: (count) => (made = count) }, script);
  return { warnings, made };
}

const log = (level: string, message: string) =>
  `console.info(JSON.stringify({ level: '${level}', message: '${message}', label: 'build' }));`;

test('a program that says nothing wrong and ends well has drawn the site', async () => {
  const program = log('info', '  ├─ /a/index.html') + log('warn', 'A route is old') + log('info', '  ├─ /b.xml');
  expect(await draw(program)).toEqual({ warnings: ['A route is old'], made: 2 });
});

describe('a site was not drawn where the program', () => {
  test.each([
    ['logs an error and ends well', log('error', 'Invalid content reference'), '- Invalid content reference'],
    ['prints an error past the log', `console.error('[ERROR] file-loader');`, '- [ERROR] file-loader'],
    ['throws', `throw new TypeError('a is not a function');`, '- TypeError: a is not a function'],
    ['ends with a code', 'process.exit(3);', '- Astro ended with code 3, and did not say why'],
    ['is killed', `process.kill(process.pid, 'SIGKILL');`, '- Astro was ended by SIGKILL, and did not say why'],
  ])('%s', async (_, program, line) => {
    const failed = draw(program);
    await expect(failed).rejects.toThrow(BuildError);
    await expect(failed).rejects.toThrow(`The pages could not be built:\n`);
    await expect(failed).rejects.toThrow(line);
  });
});

test('the program is told where the stage is, and no secret', async () => {
  vi.stubEnv('DEPLOY_TOKEN', 'abcd-efgh');
  vi.stubEnv('SITE_URL', 'https://a.example');
  const told = await draw(
    `for (const name of ['CONTENT_STAGE', 'DEPLOY_TOKEN', 'SITE_URL', 'ASTRO_TELEMETRY_DISABLED'])
      console.info(JSON.stringify({ level: 'warn', message: name + '=' + process.env[name] }));`,
  );
  expect(process.env['DEPLOY_TOKEN']).toBe('abcd-efgh');
  expect(told.warnings).toEqual([
    `CONTENT_STAGE=${join(work, 'stage')}`,
    'DEPLOY_TOKEN=undefined',
    'SITE_URL=https://a.example',
    'ASTRO_TELEMETRY_DISABLED=1',
  ]);
});
