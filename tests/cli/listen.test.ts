import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { listen, portOf } from '../../src/cli/listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close();
});

/** A server that has taken a free port of one address. */
async function taker(host: string, port = 0): Promise<Server> {
  const server = createServer();
  open.push(server);
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

/** A port that is free on this machine; systems give none of these to whoever asks for any. */
async function freePort(): Promise<number> {
  for (let port = 20_000 + (process.pid % 10_000); port < 32_000; port += 1) {
    const takers = await Promise.all(['127.0.0.1', '::1'].map((host) => taker(host, port))).catch(() => undefined);
    if (!takers) continue;
    await Promise.all(takers.map((server) => once(server.close(), 'close')));
    return port;
  }
  throw new Error('No port from 20000 up to 32000 is free.');
}

test('a server gets the port that is asked for where it is free', async () => {
  const port = await freePort();
  open.push(await listen(createServer(), port));
  expect(portOf(open.at(-1)!)).toBe(port);
});

test.each(['127.0.0.1', '::1'])('a server gets a higher port where another has it on %s', async (host) => {
  const port = portOf(await taker(host));
  open.push(await listen(createServer(), port));
  expect(portOf(open.at(-1)!)).toBeGreaterThan(port);
});
