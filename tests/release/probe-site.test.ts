import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import type { Manifest } from '../../src/release/manifest.ts';
import { firstWrong } from '../../src/release/probe-site.ts';

let server: Server;
/** How often the page that was there before is still answered. */
let stale: number;
beforeEach(async () => {
  server = createServer((_, response) => response.end(stale-- > 0 ? 'before' : 'after')).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => server.close().closeAllConnections());

const sha256 = createHash('sha256').update('after').digest('hex');
const manifest: Manifest = {
  version: 1,
  commit: null,
  asOf: '2023-04-20T12:00:00Z',
  address: '',
  staging: false,
  placeholders: [],
  files: [{ path: 'index.html', sha256, size: 5, type: 'text/html' }],
};
const wrong = (patience?: number) => firstWrong(`http://127.0.0.1:${portOf(server)}/`, manifest, patience);

test('a site that answers as its manifest says has nothing wrong', async () => {
  stale = 0;
  expect(await wrong()).toBeUndefined();
});

test('a cache that still has what was there before is wrong at once, or after a while', async () => {
  stale = 1;
  expect(await wrong()).toBe('index.html differs');
  stale = 1;
  expect(await wrong(0.01)).toBeUndefined();
  stale = 9;
  expect(await wrong(0.01)).toBe('index.html differs');
});
