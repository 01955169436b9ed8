import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { portOf } from '../src/cli/listen.ts';

/**
 * A port of this machine at which nobody answers, and which nobody else gets until the test has ended: it is the near
 * end of a line that is open.
 */
export async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const line = connect(portOf(server), '127.0.0.1');
  await Promise.all([once(server, 'connection'), once(line, 'connect')]);
  onTestFinished(() => {
    server.close();
    line.destroy();
  });
  return line.localPort!;
}
