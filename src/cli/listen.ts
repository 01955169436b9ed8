import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';

/**
 * Lets a server listen on this machine only, on the given port or, where it is taken, on the next free one above it.
 * Throws where none is free.
 */
export async function listen<T extends Server>(server: T, port: number): Promise<T> {
  for (let tried = port; tried <= 65_535; tried += 1) {
    if (!(await isTakenElsewhere(tried)) && (await opens(server, tried, '127.0.0.1'))) return server;
  }
  throw new Error(`No port from ${port} up to 65535 is free.`);
}

/** The port on which a server listens. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** True where another server has the port of ::1: “localhost” may mean that one, which would hide ours. */
async function isTakenElsewhere(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    const free = await opens(probe, port, '::1');
    probe.close();
    return !free;
  } catch {
    return false; // This machine has no ::1.
  }
}

/** Opens a server at an address. False where the port is taken. */
async function opens(server: Server, port: number, host: string): Promise<boolean> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return false;
    throw error;
  }
}
