import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { PublishError } from '../../src/release/publish-error.ts';
import { addressesOf, purge, purgeServices } from '../../src/release/purge.ts';

interface Asked {
  what: string;
  headers: IncomingMessage['headers'];
  body: string;
}

let server: Server;
let asked: Asked[];
/** The answers to come, by their numbers; 200 once there is none. */
let answers: number[];
beforeEach(async () => {
  [asked, answers] = [[], []];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      asked.push({ what: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
      response.writeHead(answers.shift() ?? 200).end('{}');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close().closeAllConnections());

const at = (name: string) => ({ ...purgeServices[name]!, origin: `http://127.0.0.1:${portOf(server)}` });
const pages = (count: number) => Array.from({ length: count }, (_, number) => `https://a.example/${number}/`);

test('Cloudflare is told up to a hundred addresses a request, with the token of the zone', async () => {
  await purge(at('cloudflare'), ['zone-1', 'token-2'], pages(205));
  expect(asked.map(({ what }) => what)).toEqual(Array(3).fill('POST /client/v4/zones/zone-1/purge_cache'));
  expect(asked[0]?.headers).toMatchObject({ authorization: 'Bearer token-2', 'content-type': 'application/json' });
  const files = asked.map(({ body }) => (JSON.parse(body) as { files: string[] }).files);
  expect(files.map(({ length }) => length)).toEqual([100, 100, 5]);
  expect(files.flat()).toEqual(pages(205));
});

test('Fastly is told one address a request', async () => {
  await purge(at('fastly'), ['token-3'], pages(2));
  expect(asked.map(({ what }) => what).sort()).toEqual(['POST /purge/a.example/0/', 'POST /purge/a.example/1/']);
  expect(asked[0]?.headers['fastly-key']).toBe('token-3');
});

test('nothing is asked where nothing changed', async () => {
  await purge(at('cloudflare'), ['z', 't'], []);
  expect(asked).toEqual([]);
});

describe('what a service answers', () => {
  const told = (pauses: number[]) => purge(at('cloudflare'), ['z', 'secret'], pages(1), pauses);

  test('is tried again while it is too busy', async () => {
    answers = [429, 503];
    await told([0.01, 0.01]);
    expect(asked).toHaveLength(3);
  });

  test('is told where it stays so', async () => {
    answers = [503, 503];
    await expect(told([0.01])).rejects.toThrow('Cloudflare answers 503.');
  });

  test('is told at once where it refuses the token, which is not shown', async () => {
    answers = [403];
    const refused = told([9]).catch((error: unknown) => error as Error);
    expect(await refused).toBeInstanceOf(PublishError);
    expect(String(await refused)).toContain('Cloudflare answers 403: look at its token.');
    expect(String(await refused)).not.toContain('secret');
  });

  test('may be nothing: then it cannot be reached', async () => {
    const away = { ...at('cloudflare'), origin: 'http://127.0.0.1:1' };
    await expect(purge(away, ['z', 't'], pages(1), [])).rejects.toThrow('Cloudflare cannot be reached');
  });

  test('may be cut off: then it is tried again, and told in words', async () => {
    server.removeAllListeners('request').on('request', (_, response: ServerResponse) => {
      response.writeHead(200, { 'content-length': '9' }).write('{', () => response.destroy());
    });
    const cut = told([]).catch((error: unknown) => error as Error);
    expect(await cut).toBeInstanceOf(PublishError);
    expect(String(await cut)).toContain('Cloudflare cannot be reached');
  });
});

test('a page is known by its folder, and by its file where a rule at the edge leads there', () => {
  expect(addressesOf('https://a.example/news/', ['index.html', 'a/index.html', '404.html', 'feed.xml'])).toEqual([
    'https://a.example/news/',
    'https://a.example/news/index.html',
    'https://a.example/news/a/',
    'https://a.example/news/a/index.html',
    'https://a.example/news/404.html',
    'https://a.example/news/feed.xml',
  ]);
});
