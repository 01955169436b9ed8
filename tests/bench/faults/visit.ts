import { createHash } from 'node:crypto';
import { type Agent, request } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { addressOf } from '../../../src/release/compare.ts';
import { manifestName, readManifest } from '../../../src/release/manifest.ts';

/** The releases that a reader may meet: of each, the digests of its files by their address. */
export type Releases = readonly ReadonlyMap<string, string>[];

/** What a server answered. */
export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
}

/** Reads the manifests of built sites. */
export async function readReleases(folders: readonly string[]): Promise<Releases> {
  const manifests = await Promise.all(folders.map((folder) => readManifest(join(folder, manifestName))));
  return manifests.map(({ files }) => new Map(files.map(({ path, sha256 }) => [`/${addressOf(path)}`, sha256])));
}

/** Asks a server of this machine, over a connection that stays open. */
export function get(port: number, path: string, agent: Agent, headers: Record<string, string> = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => {
        const { statusCode: status = 0, headers: given } = response;
        resolve({ status, headers: given, bytes: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });
}

/** The body of an answer as a reader has it. */
export function bodyOf({ headers, bytes }: Answered): Buffer {
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes);
  return headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
}

/**
 * Opens a page, then all pictures and fonts that it names, as a browser does. Gives what is wrong: a file that does not
 * come, or that is not of the release that the page is of.
 */
export async function visit(
  port: number,
  path: string,
  agent: Agent,
  encoding: string,
  releases: Releases,
): Promise<{ failed: string[]; torn: string[]; asked: number }> {
  const [failed, torn]: [string[], string[]] = [[], []];
  const headers = { 'accept-encoding': encoding };
  const page = await get(port, path, agent, headers);
  if (page.status !== 200) return { failed: [`${path} answers ${page.status}`], torn, asked: 1 };
  const html = bodyOf(page);
  const own = releases.filter((release) => release.get(path) === digest(html));
  if (own.length === 0) torn.push(`${path} is that of no release`);
  const assets = assetsOf(html.toString());
  for (const asset of assets) {
    const { status, ...answer } = await get(port, asset, agent, headers);
    if (status !== 200) failed.push(`${asset} answers ${status}`);
    else if (own.length > 0 && !own.some((one) => one.get(asset) === digest(bodyOf({ status, ...answer })))) {
      torn.push(`${asset} is not that of ${path}`);
    }
  }
  return { failed, torn, asked: 1 + assets.length };
}

function assetsOf(html: string): string[] {
  const named = html.matchAll(/(?:src|href|srcset)="([^"]+)"|url\(["']?([^"')]+)/g);
  const paths = [...named].flatMap(([, attribute = '', url = '']) =>
    (attribute || url).split(',').map((part) => part.trim().split(' ')[0] ?? ''),
  );
  return [...new Set(paths)].filter((path) => /^\/[^?#]+\.(avif|webp|png|jpg|svg|ico|woff2)$/.test(path));
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
