import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { styleHash } from '../../src/release/style-hashes.ts';

const outside = mkdtempSync(join(tmpdir(), 'soundings-serve-'));
const folder = join(outside, 'site');
let server: Server;

beforeAll(async () => {
  mkdirSync(join(folder, 'about'), { recursive: true });
  writeFileSync(join(outside, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'front');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'about', 'index.html'), 'about');
  writeFileSync(join(folder, 'feed.xml'), '<feed/>');
  server = await serveFolder({ folder, base: '/news/' }, 0);
});

afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

interface Answer {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  text: string;
}

/** Asks for a path exactly as it is written: fetch() would tidy it up. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: portOf(server), host: '127.0.0.1', path, method }, (response) => {
      const { statusCode: status, headers } = response;
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString()));
      response.on('end', () => {
        resolve({ status, type: headers['content-type'], location: headers.location, text });
      });
    });
    asked.on('error', reject).end();
  });
}

test.each([
  ['/news/', 200, 'text/html; charset=utf-8', 'front'],
  ['/news/?from=feed', 200, 'text/html; charset=utf-8', 'front'],
  ['/news/about/', 200, 'text/html; charset=utf-8', 'about'],
  ['/news/feed.xml', 200, 'application/xml; charset=utf-8', '<feed/>'],
  ['/news/nowhere/', 404, 'text/html; charset=utf-8', 'not here'],
  ['/', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/../secret.txt', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/..%2fsecret.txt', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/%2e%2e/%2e%2e/secret.txt', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/..%5csecret.txt', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/%00', 404, 'text/html; charset=utf-8', 'not here'],
  ['/news/%zz', 404, 'text/html; charset=utf-8', 'not here'],
])('%s is answered with %i', async (path, status, type, text) => {
  expect(await ask(path)).toMatchObject({ status, type, text });
});

test('a folder without its last slash is led to the one with it', async () => {
  expect(await ask('/news/about')).toMatchObject({ status: 301, location: '/news/about/' });
});

test('an edit is seen at once, though what did not change is not sent again', async () => {
  const url = `http://localhost:${portOf(server)}/news/about/`;
  const tag = (await fetch(url)).headers.get('etag') ?? '';
  const again = () => fetch(url, { headers: { 'if-none-match': tag } });
  expect((await again()).status).toBe(304);
  // As many bytes as before, and within the same second.
  writeFileSync(join(folder, 'about', 'index.html'), 'ABOUT');
  expect(await (await again()).text()).toBe('ABOUT');
  writeFileSync(join(folder, 'about', 'index.html'), 'about');
});

test('HEAD gives the head alone, and nothing can be sent', async () => {
  expect(await ask('/news/', 'HEAD')).toMatchObject({ status: 200, text: '' });
  expect(await ask('/news/', 'POST')).toMatchObject({ status: 405 });
});

test('a build that takes the place of another is served with its own styles', async () => {
  const site = join(outside, 'rebuilt');
  const build = (style: string) => {
    rmSync(site, { recursive: true, force: true });
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), `<!doctype html><title>A</title><style>${style}</style>`);
  };
  build('p{color:red}');
  const rebuilt = await serveFolder({ folder: site, base: '/' }, 0);
  const policy = async () =>
    (await fetch(`http://127.0.0.1:${portOf(rebuilt)}/`)).headers.get('content-security-policy');
  try {
    expect(await policy()).toContain(styleHash('p{color:red}'));
    build('p{color:blue}');
    expect(await policy()).toContain(styleHash('p{color:blue}'));
    expect(await policy()).not.toContain(styleHash('p{color:red}'));
  } finally {
    rebuilt.close();
    rebuilt.closeAllConnections();
  }
});
