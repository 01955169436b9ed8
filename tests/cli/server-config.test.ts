import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manifestName, manifestText } from '../../src/release/manifest.ts';
import { styleHashesIn } from '../../src/release/style-hashes.ts';

let work: string;
const old = '<!doctype html><html><head><style>p{}</style></head></html>';
const fresh = old.replace('p{}', 'a{}');

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'server-config-'));
  await writeSite(join(work, 'index.html'), fresh);
});
afterAll(() => rm(work, { recursive: true }));

async function writeSite(file: string, html: string) {
  await writeFile(file, html);
  const manifest = {
    version: 1,
    commit: null,
    asOf: '2023-04-20T12:00:00Z',
    address: 'https://news.example/daily/',
    staging: false,
  } as const;
  await writeFile(join(file, '..', manifestName), manifestText({ ...manifest, placeholders: [], files: [] }));
}

/** Runs the command for the site. */
function run(...words: string[]): Promise<{ code: number; out: string; told: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli/server-config.ts', '--folder', work, ...words], (error, out, told) => {
      resolve({ code: Number(error?.code ?? 0), out, told });
    });
  });
}

test('nginx gets its site by https, with the certificate of its name', async () => {
  const { code, out } = await run('--server', 'nginx', '--root', '/srv/site/current/');
  expect(code).toBe(0);
  expect(out).toContain('listen 443 ssl');
  expect(out).toContain('server_name news.example;');
  expect(out).toContain('ssl_certificate_key "/etc/letsencrypt/live/news.example/privkey.pem";');
  expect(out).toContain('location /daily/ { alias "/srv/site/current/"; }');
  expect(out).toContain(`'${styleHashesIn(fresh)[0]}'`);
  expect(out).not.toContain('brotli');
});

test('Caddy gets its site by https, and sees to the certificate itself', async () => {
  const { out } = await run('--server', 'caddy', '--root', '/srv/site/current');
  expect(out).toContain('\nhttps://news.example {\n\troot * `/srv/site/current`\n');
});

test('behind another server it listens where it is told, and the other does the rest', async () => {
  const { out } = await run('--server', 'nginx', '--root', '/srv/site', '--listen', '127.0.0.1:8080', '--brotli');
  expect(out).toContain('listen 127.0.0.1:8080;');
  expect(out).toContain('brotli_static on;');
  expect(out).toContain('Strict-Transport-Security');
  expect(out).not.toContain('ssl');
});

test('two builds: the styles of both are allowed', async () => {
  const before = await mkdtemp(join(tmpdir(), 'server-config-before-'));
  await writeSite(join(before, 'index.html'), old);
  const file = join(work, 'Caddyfile');
  const { code, out } = await run('--server', 'caddy', '--root', '/srv/site', '--folder', before, '--out', file);
  expect([code, out]).toEqual([0, '']);
  const text = await readFile(file, 'utf8');
  for (const html of [old, fresh]) expect(text).toContain(`'${styleHashesIn(html)[0]}'`);
  await rm(before, { recursive: true });
});

test.each([
  ['no server', ['--root', '/srv/site'], 'Say for which server'],
  ['another server', ['--server', 'apache', '--root', '/srv/site'], 'Say for which server'],
  ['no folder', ['--server', 'nginx'], 'Say from which folder'],
  ['a folder without its whole path', ['--server', 'nginx', '--root', 'site'], 'Say from which folder'],
  ['a folder that would end the line', ['--server', 'nginx', '--root', '/a";}'], 'Say from which folder'],
  ['a certificate without its whole path', ['--server', 'nginx', '--root', '/srv', '--key', 'a'], 'whole paths'],
  ['no port', ['--server', 'nginx', '--root', '/srv/site', '--listen', '127.0.0.1'], '--listen must be an address'],
  ['a port too high', ['--server', 'nginx', '--root', '/srv', '--listen', '127.0.0.1:70000'], '--listen must be'],
  ['a file in no folder', ['--server', 'caddy', '--root', '/srv', '--out', '/nowhere/a'], '--out must name a file'],
  ['a folder for a file', ['--server', 'caddy', '--root', '/srv', '--out', '.'], '--out must name a file'],
  ['an option that there is not', ['--loud'], "Unknown option '--loud'"],
])('%s is refused in one sentence', async (_, words, sentence) => {
  const { code, out, told } = await run(...words);
  expect([code, out]).toEqual([2, '']);
  expect(told).toContain(sentence);
  expect(told.trim().split('\n')).toHaveLength(1);
});

test('without a built site there is nothing to configure', async () => {
  const none = join(work, 'none');
  const { code, out, told } = await run('--server', 'nginx', '--root', '/srv/site', '--folder', none);
  expect([code, out, told]).toEqual([1, '', `There is no manifest at ${join(none, manifestName)}.\n`]);
});
