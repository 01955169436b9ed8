import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { portOf } from '../../src/cli/listen.ts';
import type { Manifest } from '../../src/release/manifest.ts';
import { firstWrong } from '../../src/release/probe-site.ts';
import { closedPort } from '../closed-port.ts';

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

test('a site that cannot be reached is told with the reason, also where its name has several addresses', async () => {
  expect(await firstWrong(`http://localhost:${await closedPort()}/`, manifest)).toMatch(
    /^index.html cannot be reached: .*ECONNREFUSED/,
  );
});

test('a certificate of one’s own is told with what makes it known', async () => {
  const work = await mkdtemp(join(tmpdir(), 'probe-'));
  const [key, cert] = [join(work, 'key.pem'), join(work, 'cert.pem')];
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'];
  execFileSync('openssl', [...words, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const secure = createSecureServer({ key: await readFile(key), cert: await readFile(cert) });
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const told = await firstWrong(`https://127.0.0.1:${portOf(secure)}/`, manifest);
  secure.close().closeAllConnections();
  await rm(work, { recursive: true });
  expect(told).toMatch(/^index.html cannot be reached: self-signed certificate.*NODE_EXTRA_CA_CERTS/);
});
