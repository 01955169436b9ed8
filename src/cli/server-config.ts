import { join, resolve } from 'node:path';
import process from 'node:process';
import { caddyConfig } from '../release/caddy.ts';
import { ManifestError, manifestName, readManifest } from '../release/manifest.ts';
import { nginxConfig } from '../release/nginx.ts';
import { formerOf } from '../release/prepare-host.ts';
import type { ServerSite } from '../release/server-site.ts';
import { styleHashesOf } from '../release/style-hashes.ts';
import { printOrWrite } from './print-or-write.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Writes the configuration of a web server, --server nginx or caddy, for the site built in dist/, which it is to serve
 * from the folder --root. --folder names another built site; where it is given twice, the styles of both are allowed,
 * for the time in which one takes the other’s place. --listen 127.0.0.1:8080 is for a server behind another one that
 * speaks https. For nginx, --certificate and --key are paths, and --brotli says that it has the module brotli_static.
 * It prints the text, or writes it to the file --out. Exit code 0: written, 1: there is no built site, 2: the use is
 * wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    server: { type: 'string' },
    root: { type: 'string' },
    folder: { type: 'string', multiple: true, default: ['dist'] },
    listen: { type: 'string' },
    certificate: { type: 'string' },
    key: { type: 'string' },
    brotli: { type: 'boolean', default: false },
    out: { type: 'string' },
  });
  const { server, root, brotli } = options;
  if (server !== 'nginx' && server !== 'caddy') {
    throw new UsageError('Say for which server: npm run server-config -- --server nginx, or --server caddy');
  }
  if (root === undefined || !isPlainPath(root)) {
    throw new UsageError('Say from which folder it serves, with its whole path: --root /srv/site/current');
  }
  try {
    const site = await readSite(options.folder, root.replace(/\/+$/, ''), options.listen);
    const live = `/etc/letsencrypt/live/${site.host}`;
    const certificate = options.certificate ?? `${live}/fullchain.pem`;
    const key = options.key ?? `${live}/privkey.pem`;
    if (![certificate, key].every(isPlainPath)) throw new UsageError('--certificate and --key must be whole paths.');
    const text = server === 'nginx' ? nginxConfig(site, { certificate, key, brotli }) : caddyConfig(site);
    await printOrWrite(text, options.out);
    return 0;
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** The site that was built in the first of some folders, with the styles of all. */
async function readSite(folders: readonly string[], root: string, listen: string | undefined): Promise<ServerSite> {
  const manifests = await Promise.all(folders.map((folder) => readManifest(join(resolve(folder), manifestName))));
  const manifest = manifests[0]!;
  const hashes = await Promise.all(folders.map((folder) => styleHashesOf(resolve(folder))));
  const { hostname, pathname } = new URL(manifest.address);
  return {
    host: hostname,
    base: pathname,
    root,
    former: formerOf(manifest),
    styleHashes: [...new Set(hashes.flat())].sort(),
    secure: true,
    ...(listen === undefined ? {} : { listen: readListen(listen) }),
  };
}

/** True for a whole path without the characters that mean something between quotation marks of nginx and Caddy. */
function isPlainPath(path: string): boolean {
  return /^\/[^"`$\\{}\p{Cc}]+$/u.test(path);
}

function readListen(text: string): { address: string; port: number } {
  const [, address = '', digits = ''] = /^(\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})$/.exec(text) ?? [];
  const port = Number(digits);
  if (port >= 1 && port <= 65_535) return { address, port };
  throw new UsageError(`--listen must be an address and a port such as 127.0.0.1:8080; it is “${text}”.`);
}

await runCommand(main);
