import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { headersOf, missing, rowOf, type Row } from '../release/headers.ts';
import { typeOf } from '../release/media-types.ts';
import { manifestName, readManifest } from '../release/manifest.ts';
import { formerOf } from '../release/prepare-host.ts';
import { formerPaths, type FormerAddress } from '../release/server-site.ts';
import { styleHashesOf } from '../release/style-hashes.ts';
import { readRange } from './byte-range.ts';
import { listen } from './listen.ts';
import { findFile, pathOf, readAccepted } from './site-file.ts';

/** A built site to serve: its folder, and the path below which its addresses begin (/ or /news/). */
export interface Site {
  folder: string;
  base: string;
}

/** How long a client may take to send a request, in milliseconds. */
const patience = 10_000;

/**
 * Serves a built site on this machine only, with the headers that every server of the site sends. Two are left out,
 * for they would lock a browser out of a machine that speaks no https: Strict-Transport-Security and
 * upgrade-insecure-requests. And a browser asks again for all that may change under its name: an edit shows at once.
 * Requests wait until `ready` is fulfilled. Gives the running server.
 */
export function serveFolder(site: Site, port: number, ready: Promise<unknown> = Promise.resolve()): Promise<Server> {
  const known = lookingAt(site.folder);
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    await ready;
    const { status, headers, body = Buffer.alloc(0) } = await answer(site, request, await known());
    response.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': String(body.length) });
    response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
  };
  const timeouts = { headersTimeout: patience, requestTimeout: patience, connectionsCheckingInterval: patience / 10 };
  const server = createServer(timeouts, (request, response) => {
    respond(request, response).catch(() => response.writeHead(500).end());
  });
  return listen(server, port);
}

/** What is known of a built site beside its files. */
interface Known {
  styleHashes: readonly string[];
  former: readonly FormerAddress[];
}

/** Gives what is known of a built site, and looks anew once another build stands in its place. */
function lookingAt(folder: string): () => Promise<Known> {
  let looked: { build: string; known: Promise<Known> } | undefined;
  return async () => {
    const build = await stat(folder).then(
      ({ ino, ctimeMs }) => `${ino} ${ctimeMs}`,
      () => 'none',
    );
    if (looked?.build !== build) looked = { build, known: look(folder) };
    return looked.known;
  };
}

/** Looks at a built site; one without a manifest tells of no address that moved. */
async function look(folder: string): Promise<Known> {
  const manifest = await readManifest(join(folder, manifestName)).catch(() => ({ files: [] }));
  return { styleHashes: await styleHashesOf(folder), former: formerOf(manifest) };
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body?: Buffer;
}

async function answer(site: Site, request: IncomingMessage, { styleHashes, former }: Known): Promise<Answer> {
  const { folder, base } = site;
  const headers = (row: Row) => ({
    ...headersOf(row, { styleHashes, secure: false }),
    'Cache-Control': row.immutable ? row.cache : 'no-cache',
  });
  const bare = (status: number, more: Record<string, string>) => ({
    status,
    headers: { ...headers(missing), ...more },
  });
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD') return bare(405, { Allow: 'GET, HEAD' });
  const path = pathOf(url);
  const { moved, gone } = formerPaths({ base, former });
  const to = moved.find(({ from }) => from === path)?.to;
  if (to !== undefined) return bare(301, { Location: to });
  const below = path?.startsWith(base) ? path.slice(base.length) : undefined;
  const found = below === undefined ? 'nothing' : await findFile(folder, below);
  // Two slashes at the beginning would lead to another host.
  if (found === 'folder') return bare(301, { Location: encodeURI(`${path}/`.replace(/^\/+/, '/')) });
  const isGone = path !== undefined && gone.includes(path);
  if (found === 'nothing' || isGone) {
    const file = join(folder, found === 'nothing' ? '404.html' : found.file);
    const { bytes } = await readAccepted(file).catch(() => ({ bytes: Buffer.from('Not found') }));
    const described = { ...headers(missing), 'Content-Type': typeOf(file) };
    return { status: isGone ? 410 : 404, headers: described, body: bytes };
  }
  return answerFile(request, join(folder, found.file), headers(rowOf(found.file)));
}

async function answerFile(request: IncomingMessage, file: string, own: Record<string, string>): Promise<Answer> {
  const { bytes, encoding } = await readAccepted(file, request.headers['accept-encoding']?.toString());
  const ETag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const plain = { ...own, 'Content-Type': typeOf(file), ETag, 'Accept-Ranges': 'bytes' };
  if (knows(request.headers['if-none-match'], ETag)) return { status: 304, headers: plain };
  const headers = encoding ? { ...plain, 'Content-Encoding': encoding } : plain;
  const ifRange = request.headers['if-range'];
  const range = ifRange === undefined || ifRange === ETag ? readRange(request.headers.range, bytes.length) : undefined;
  if (range === undefined) return { status: 200, headers, body: bytes };
  const of = `/${bytes.length}`;
  if (range === 'none') return { status: 416, headers: { ...plain, 'Content-Range': `bytes *${of}` } };
  const { first, last } = range;
  const described = { ...headers, 'Content-Range': `bytes ${first}-${last}${of}` };
  return { status: 206, headers: described, body: bytes.subarray(first, last + 1) };
}

/** True where a browser has these bytes already: If-None-Match names their tag, or any. */
function knows(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((tag) => [etag, `W/${etag}`, '*'].includes(tag.trim()));
}
