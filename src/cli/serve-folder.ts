import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { typeOf } from '../release/media-types.ts';
import { listen } from './listen.ts';

/** A built site to serve: its folder, and the path below which its addresses begin (/ or /news/). */
export interface Site {
  folder: string;
  base: string;
}

/**
 * Serves a built site on this machine only, as a plain static host would: index.html for a folder, 404.html for what
 * is missing. Nothing may be kept in a cache. Requests wait until `ready` is fulfilled. Gives the running server.
 */
export function serveFolder(site: Site, port: number, ready: Promise<unknown> = Promise.resolve()): Promise<Server> {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    await ready;
    await respond(site, request, response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  return listen(server, port);
}

async function respond({ folder, base }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end();
  const path = pathOf(request.url ?? '/');
  const inside = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const file = inside === undefined ? undefined : join(folder, inside);
  if (file && !path?.endsWith('/') && (await isFolder(file))) {
    return void response.writeHead(301, { location: encodeURI(`${path}/`) }).end();
  }
  const wanted = file && path?.endsWith('/') ? join(file, 'index.html') : file;
  const found = wanted !== undefined && (await isFile(wanted));
  const headers = { 'cache-control': 'no-store', 'content-type': typeOf(found ? wanted : '404.html') };
  response.writeHead(found ? 200 : 404, headers);
  if (request.method === 'HEAD') response.end();
  else if (found) createReadStream(wanted).pipe(response);
  else response.end(await readFile(join(folder, '404.html')).catch(() => 'Not found'));
}

/** The path of a request as words of a file system; undefined where it is not one, or would lead out of the folder. */
function pathOf(address: string): string | undefined {
  try {
    const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
    return path.includes('\0') || path.split(/[/\\]/).includes('..') ? undefined : path;
  } catch {
    return undefined;
  }
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
