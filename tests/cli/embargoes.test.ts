import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFiles, fixtureFolder } from '../fixtures/river-flood.ts';

let work: string;
let content: string;

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'embargoes-'));
  content = join(work, 'content');
  cpSync(fixtureFolder, content, { recursive: true });
  const embargo = 'published: 2026-11-24\nembargo: 2026-11-24T14:00+01:00\n';
  edit(fixtureFiles.update, (text) => text.replace('published: 2023-04-20\n', embargo));
  const second = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
  edit(second, (text) => text.replace(/published: .*\n/, 'published: 2026-11-26\nembargo: 2026-11-26T06:00Z\n'));
});
afterAll(() => rmSync(work, { recursive: true }));

function edit(path: string, change: (text: string) => string): void {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(file, change(text));
}

/** Runs the command for a moment and gives its exit code and all that it printed. */
async function run(now: string, ...words: string[]): Promise<{ code: number | null; told: string; errors: string }> {
  const seconds = String(Date.parse(now) / 1000);
  const variables = { ...process.env, CONTENT_DIR: content, SOURCE_DATE_EPOCH: seconds };
  const child = spawn(process.execPath, ['src/cli/embargoes.ts', ...words], { env: variables });
  let [told, errors] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (told += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, told, errors };
}

const updates = () => `${relative(process.cwd(), content)}/stories/alder-valley-flood/updates`;

test('an embargo that ended since the last build is told, with exit code 1, and so is the next', async () => {
  const { code, told } = await run('2026-11-24T13:00:00Z', '--since', '2026-11-24T12:00Z');
  expect(told).toBe(
    `1 embargo ended after 2026-11-24T12:00Z, up to 2026-11-24T13:00:00Z.
  ${updates()}/2023-04-12.mdx  2026-11-24T14:00+01:00
1 embargo to come: the next ends at 2026-11-26T06:00Z.
  ${updates()}/2023-04-13.mdx  2026-11-26T06:00Z
`,
  );
  expect(code).toBe(1);
});

test('where none has ended, the exit code is 0', async () => {
  const { code, told } = await run('2026-11-24T12:59:59Z', '--since', '2026-11-24T12:00Z', '--format', 'json');
  expect(JSON.parse(told)).toMatchObject({ version: 1, ended: [], coming: [{ until: '2026-11-24T14:00+01:00' }, {}] });
  expect(code).toBe(0);
});

test('the last build is known from its manifest, in a file or on the site', async () => {
  const manifest = {
    version: 1,
    commit: null,
    address: 'https://a.example/',
    staging: false,
    placeholders: [],
    files: [],
  };
  const file = join(work, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...manifest, asOf: '2026-11-24T13:00:00Z' }));
  const { code, told } = await run('2026-11-26T06:00:00Z', '--manifest', file);
  expect(told).toMatch(/^1 embargo ended after 2026-11-24T13:00:00Z, .*\n.*2023-04-13\.mdx/);
  expect(told).toContain('No embargo to come.');
  expect(code).toBe(1);
  const server = createServer((_, response) => response.end(readFileSync(file))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const fromSite = await run('2026-11-26T06:00:00Z', '--manifest', `http://127.0.0.1:${port}/manifest.json`);
  server.close();
  expect(fromSite).toMatchObject({ code: 1, told });
});

test('no word of a text is told', async () => {
  const { told, errors } = await run('2026-11-24T13:00:00Z', '--since', '2026-11-24T12:00Z', '--format', 'json');
  expect(told + errors).not.toMatch(/balloon|river|flood(?!\/)/i);
});

test.each([
  [[], 'Say since when: --since 2024-11-02T11:00Z, or --manifest <file or address of a manifest>.'],
  [['--since', '2024-11-02'], '“2024-11-02” is no day and time with its zone.'],
  [['--since', '2024-11-02T11:00Z', '--manifest', 'x'], 'Say since when'],
  [['--manifest', 'nowhere.json'], 'There is no manifest at'],
  [['--loud'], "Unknown option '--loud'"],
])('%j is a wrong use', async (words, told) => {
  const { code, errors } = await run('2026-11-24T13:00:00Z', ...words);
  expect(errors).toContain(told);
  expect(errors).not.toContain('    at ');
  expect(code).toBe(2);
});

test('content with errors tells nothing, and says so', async () => {
  edit('site.yaml', (text) => `${text}colour: blue\n`);
  const { code, told, errors } = await run('2026-11-24T13:00:00Z', '--since', '2026-11-24T12:00Z');
  expect([code, told]).toEqual([2, '']);
  expect(errors).toContain('npm run check:content');
});
