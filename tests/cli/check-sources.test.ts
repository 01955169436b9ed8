import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fixtureFolder, fixtureNow } from '../fixtures/river-flood.ts';
import { startSourceServer, type SourceServer } from '../sources/server.ts';

const hosts = readFileSync(join(fixtureFolder, 'sources.yaml'), 'utf8').match(/(?<=: https:\/\/)[^/]+/g) ?? [];
let server: SourceServer;
let content: string;
/** Answers that are not 200, by the beginning of the address. */
let answers: Record<string, [number, string?]> = {};

beforeAll(async () => {
  content = mkdtempSync(join(tmpdir(), 'sources-'));
  cpSync(fixtureFolder, content, { recursive: true });
  server = await startSourceServer([...new Set(hosts)], ({ headers, url }, response: ServerResponse) => {
    const key = Object.keys(answers).find((start) => `${headers.host}${url}`.startsWith(start));
    const [status, location] = (key === undefined ? undefined : answers[key]) ?? [200];
    response.statusCode = status;
    if (location !== undefined) response.setHeader('Location', location);
    response.end();
  });
});
afterAll(async () => {
  await server.close();
  rmSync(content, { recursive: true });
});
beforeEach(() => {
  answers = {};
  server.asked.length = 0;
});

/** Runs the command on a server of ours in place of the internet. */
async function run(...words: string[]): Promise<{ code: number | null; told: string; errors: string }> {
  const seconds = String(Date.parse(fixtureNow) / 1000);
  const own = { CONTENT_DIR: content, SOURCE_DATE_EPOCH: seconds, NODE_EXTRA_CA_CERTS: server.certificate };
  const child = spawn(process.execPath, ['src/cli/check-sources.ts', ...words], { env: { ...process.env, ...own } });
  let [told, errors] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (told += part.toString()));
  child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, told, errors };
}
const ask = (...words: string[]) => run('--server', `${server.at.host}:${server.at.port}`, ...words);

/** Where a text first stands in sources.yaml: line and column. */
function placeOf(words: string): string {
  const lines = readFileSync(join(content, 'sources.yaml'), 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  return `${relative(process.cwd(), content)}/sources.yaml:${line + 1}:${lines[line]!.indexOf(words) + 1}`;
}

test('where every source is there, one line counts them', async () => {
  const { code, told } = await ask();
  expect(told).toMatch(
    /^Asked for \d+ addresses of \d+ sources: (\d+) alive, 0 moved for good, .*, 0 unreachable\.\n$/,
  );
  expect(code).toBe(0);
  expect(server.asked.filter((asked) => !asked.startsWith('HEAD '))).toEqual([]);
});

test('each that is not is told at its place, with how to mend it', async () => {
  const banks = 'https://courier.example/2023/04/12/river-tops-its-banks/';
  answers = {
    'courier.example/2023/04/12/': [404],
    'flood-board.example/bulletins/2023-04-12': [410],
    'courier.example/2023/04/13/': [301, 'https://courier.example/weir/'],
    'weather-office.example/': [503],
    'courier.example/2023/04/14/': [403],
  };
  const { code, told } = await ask();
  const lines = told.trimEnd().split('\n');
  const bulletin = 'https://flood-board.example/bulletins/2023-04-12-04-00/';
  expect(lines.slice(0, -1).sort()).toEqual(
    [
      `${placeOf(banks)} W-SOURCE the address of “courier-banks” is gone: it answers 404; readers have the archived copy. Where it stands elsewhere now, give that address.`,
      `${placeOf(bulletin)} E-SOURCE the address of “board-bulletin-1” is gone: it answers 410; give the address at which it stands now, or that of an archived copy as “archived”.`,
      `${placeOf('https://courier.example/2023/04/13/')} W-SOURCE the address of “courier-weir” moved for good to https://courier.example/weir/; give that address.`,
      `${placeOf('https://weather-office.example/')} W-SOURCE the address of “weather-note” answers 503; open it in a browser; where it stays so, see to an archived copy.`,
      `courier-homes: https://courier.example/2023/04/14/two-counts/?page=all&section=valley answers 403 to programs; open it in a browser to see whether it is there`,
    ].sort(),
  );
  const handbook = readFileSync('src/pages/handbook/check-published.mdx', 'utf8');
  const shown = lines.map((line) => line.replace(/^.*sources\.yaml/, 'content/sources.yaml'));
  for (const id of ['board-bulletin-1', 'courier-weir']) {
    expect(handbook).toContain(`\n${shown.find((line) => line.includes(`“${id}”`))}\n`);
  }
  expect(lines.at(-1)).toContain('1 moved for good, 1 without an answer for programs, 2 gone, 1 unreachable.');
  expect(code).toBe(1);
});

test('what is gone and stands in a living archive is a warning only', async () => {
  answers = { 'courier.example/2023/04/12/': [404] };
  expect(await ask()).toMatchObject({ code: 0 });
  answers = { 'courier.example/2023/04/12/': [404], 'archive.example/20230412': [404] };
  const { code, told } = await ask('--format', 'github');
  const [, line] = placeOf('https://courier.example/2023/04/12/').split(':');
  expect(told).toMatch(
    new RegExp(`^::error file=[^,]+/sources\\.yaml,line=${line},col=\\d+,title=E-SOURCE::the address`),
  );
  expect(told).toContain('::the archived copy of “courier-banks” is gone');
  expect(code).toBe(1);
});

test('programs are told of every address, with --format json', async () => {
  answers = { 'courier.example/2023/04/13/': [301, '/weir/'] };
  const { told } = await ask('--format', 'json');
  const { version, sources } = JSON.parse(told) as { version: number; sources: { id: string }[] };
  expect(version).toBe(1);
  expect(sources.find(({ id }) => id === 'courier-weir')).toMatchObject({
    key: 'url',
    address: 'https://courier.example/2023/04/13/the-weir-stands/',
    state: 'moved',
    to: 'https://courier.example/weir/',
  });
  expect(sources.filter(({ id }) => id === 'courier-banks')).toHaveLength(2);
});

test('a source that only a draft names, or nothing, is not asked: its server would know of it', async () => {
  appendFileSync(
    join(content, 'sources.yaml'),
    'unused:\n  publisher: Nobody\n  date: 2023-04-12\n  title: Not yet\n  url: https://courier.example/secret/\n',
  );
  await ask();
  expect(server.asked.length).toBeGreaterThan(5);
  expect(server.asked.filter((asked) => asked.includes('secret'))).toEqual([]);
});

test.each([
  [['--format', 'sarif'], '--format must be text, json or github; it is “sarif”.'],
  [['--server', 'somewhere'], '--server must be host:port; it is “somewhere”.'],
  [['--loud'], "Unknown option '--loud'"],
])('%j is a wrong use', async (words, told) => {
  const { code, errors } = await run(...words);
  expect(errors).toContain(told);
  expect(errors).not.toContain('    at ');
  expect(code).toBe(2);
});

test('content with errors is not asked about', async () => {
  appendFileSync(join(content, 'site.yaml'), 'colour: blue\n');
  const { code, errors } = await ask();
  expect([code, server.asked]).toEqual([1, []]);
  expect(errors).toContain('npm run check:content');
});
