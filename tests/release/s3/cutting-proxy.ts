import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from '../../../src/cli/listen.ts';

/** A line to a server, which breaks once so many bytes were sent over it, and stays broken until it is mended. */
export interface Line {
  endpoint: string;
  mend(): void;
  end(): Promise<void>;
}

/** Lays a line to a server on this machine. `most` is how many bytes pass. */
export async function layLine(to: string, most: number): Promise<Line> {
  const { hostname, port } = new URL(to);
  const open = new Set<Socket>();
  let left = most;
  const server = createServer((near) => {
    if (left <= 0) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy(), open.delete(socket)));
    }
    near.on('data', (bytes: Buffer) => {
      far.write(bytes.subarray(0, Math.max(0, left)));
      left -= bytes.length;
      if (left <= 0) for (const socket of open) socket.destroy();
    });
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${portOf(server)}`,
    mend: () => (left = Infinity),
    end: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
