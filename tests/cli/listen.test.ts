import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
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

test('a server gets the port that is asked for where it is free', async () => {
  const free = await taker('127.0.0.1');
  const port = portOf(free);
  free.close();
  await once(free, 'close');
  open.push(await listen(createServer(), port));
  expect(portOf(open.at(-1)!)).toBe(port);
});

test.each(['127.0.0.1', '::1'])('a server gets a higher port where another has it on %s', async (host) => {
  const port = portOf(await taker(host));
  open.push(await listen(createServer(), port));
  expect(portOf(open.at(-1)!)).toBeGreaterThan(port);
});
