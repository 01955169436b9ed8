import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOf, page, rowOf, type Row } from '../../src/release/headers.ts';
import type { ServerSite } from '../../src/release/server-site.ts';
import { styleHashesOf } from '../../src/release/style-hashes.ts';
import { ask, sendAndStall, type Answer } from './ask.ts';
import { expectations, files, front, picture, former } from './expectations.ts';
import { ensureServers } from './server-programs.ts';
import { servers, type RunningServer } from './run-server.ts';

const work = await mkdtemp(join(tmpdir(), 'servers-'));
const root = join(work, 'site');
const { brotli } = ensureServers();

let styleHashes: string[];

beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  styleHashes = await styleHashesOf(root);
});
afterAll(() => rm(work, { recursive: true }));

const bases = ['/', '/news/'];
const all = Object.entries(servers).flatMap(([name, start]) => bases.map((base) => ({ name, start, base })));
const running = new Map<string, RunningServer>();
const keyOf = ({ name, base }: { name: string; base: string }) => `${name} ${base}`;

/** The site as it stands below a base. The preview knows no https. */
const siteBelow = (base: string, name: string): ServerSite => ({
  host: 'news.example',
  base,
  root,
  former,
  styleHashes,
  secure: name !== 'preview',
});

/** Requests that never end, one of each kind to each server: they take their time while all else is asked. */
const slow = new Map<string, ReturnType<typeof sendAndStall>>();
const unended = ['GET / HTTP/1.1\r\nHost: news.example\r\nX-Slow: ', 'GET /'];

beforeAll(async () => {
  for (const one of all) {
    const server = await one.start(siteBelow(one.base, one.name), join(work, keyOf(one).replace(/\W/g, '-')));
    running.set(keyOf(one), server);
    for (const text of unended) slow.set(keyOf(one) + text, sendAndStall(server.port, text));
  }
});
afterAll(() => Promise.all([...running.values()].map(({ end }) => end())));

describe.each(Object.keys(servers))('%s', (name) => {
  describe.each(bases)('with a site below %s', (base) => {
    let server: RunningServer;
    let site: ServerSite;
    const at = (path: string) => (path.startsWith('/') ? path : base + path);

    beforeAll(() => {
      server = running.get(keyOf({ name, base }))!;
      site = siteBelow(base, name);
    });

    /** Every header of the table is there with its value. An edit shows in the preview at once. */
    function expectHeaders({ headers }: Answer, row: Row) {
      const kept = name === 'preview' && !row.immutable ? { 'Cache-Control': 'no-cache' } : {};
      const wanted = { ...headersOf(row, site), ...kept };
      const got = Object.keys(wanted).map((one) => [one, headers.get(one.toLowerCase())]);
      expect(got).toEqual(Object.entries(wanted).map(([one, value]) => [one, [value]]));
      expect(headers.get('server')?.join() ?? '').not.toMatch(/\d/);
      expect(headers.get('x-powered-by')).toBeUndefined();
    }

    test.each(expectations)('$says', async ({ path, method = 'GET', headers = {}, status, body, has = {}, row }) => {
      const answer = await ask(server.port, { path: at(path), method, headers });
      expect([status].flat()).toContain(answer.status);
      expect(answer.body.toString()).not.toContain('secret');
      // What is no request at all is hung up on before any page is thought of.
      const understood = ![400, 413, 414, 431, 494, 501].includes(answer.status);
      const whole = understood && !(answer.status === 405 && method === 'TRACE');
      // nginx sends Cache-Control twice with this one answer, both times the same.
      if (answer.status === 416) answer.headers.forEach((values, key) => answer.headers.set(key, [...new Set(values)]));
      if (whole && !path.startsWith('//') && !path.startsWith('/\\')) expectHeaders(answer, row);
      if (body !== undefined && understood) expect(answer.body.toString()).toBe(body);
      for (const [header, value] of Object.entries(has)) {
        expect(answer.headers.get(header)?.join() ?? '').toEqual(
          typeof value === 'string' ? value : expect.stringMatching(value ?? /^$/),
        );
      }
    });

    test.each(['', picture, 'feed.xml', 'fonts/text.woff2'])('“%s” is not sent twice', async (path) => {
      const first = await ask(server.port, { path: at(path) });
      const [tag = ''] = first.headers.get('etag') ?? [];
      expect(tag).toMatch(/^(W\/)?"[^"]+"$/);
      const again = await ask(server.port, { path: at(path), headers: { 'if-none-match': tag } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expectHeaders(again, rowOf(path));
      const other = await ask(server.port, { path: at(path), headers: { 'if-none-match': '"another"' } });
      expect([other.status, other.body.equals(first.body)]).toEqual([200, true]);
    });

    test.each([
      ['br', 'br', name === 'nginx' && brotli === undefined ? undefined : 'br', brotliDecompressSync],
      ['gzip', 'gzip', 'gzip', gunzipSync],
      ['nothing', 'identity', undefined, (bytes: Buffer) => bytes],
    ])('whoever accepts %s gets a page so', async (_, accepts, encoding, read) => {
      const answer = await ask(server.port, { path: at(''), headers: { 'accept-encoding': accepts } });
      expect(answer.headers.get('content-encoding')?.join()).toBe(encoding);
      expect(answer.headers.get('content-type')).toEqual(['text/html; charset=utf-8']);
      expect((encoding ? read(answer.body) : answer.body).toString()).toBe(front);
      expectHeaders(answer, page);
    });
  });
});

test.each(all.flatMap((one) => unended.map((text) => ({ server: keyOf(one), text }))))(
  '$server hangs up on who never ends $text',
  async ({ server, text }) => {
    const { said, after } = await slow.get(server + text)!;
    expect(said).not.toContain('front');
    expect(after).toBeLessThan(15_000);
  },
);

test('there are at least 40 expectations, and the same for each', () => {
  expect(expectations.length).toBeGreaterThanOrEqual(40);
});
