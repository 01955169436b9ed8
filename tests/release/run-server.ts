import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { portOf } from '../../src/cli/listen.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { caddyConfig } from '../../src/release/caddy.ts';
import { nginxConfig } from '../../src/release/nginx.ts';
import type { ServerSite } from '../../src/release/server-site.ts';
import { ensureServers } from './server-programs.ts';

/** A server that runs on this machine. */
export interface RunningServer {
  port: number;
  end: () => Promise<void>;
}

/** Every server that can be started; each gets a folder for itself. */
export const servers = { nginx: startNginx, Caddy: startCaddy, preview: startPreview } as const;

async function startNginx(site: ServerSite, work: string): Promise<RunningServer> {
  const { nginx, brotli } = ensureServers();
  await mkdir(work);
  const none = { certificate: '', key: '', brotli: brotli !== undefined };
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const around = [
    ...(brotli ? [`load_module ${brotli};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    'daemon off;',
    'worker_processes 1;',
    `pid ${work}/pid;`,
    `error_log ${work}/error.log;`,
    'events {}',
    'http {',
    '  access_log off;',
    ...temporary.map((name) => `  ${name}_temp_path ${work}/${name};`),
    `  include ${work}/site.conf;`,
    '}',
  ];
  await writeFile(join(work, 'nginx.conf'), around.join('\n'));
  const words = ['-p', work, '-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')];
  return onFreePort(async (port) => {
    const listen = { address: '127.0.0.1', port };
    await writeFile(join(work, 'site.conf'), nginxConfig({ ...site, listen }, none));
    // It writes its number down once it listens.
    return run(nginx, words, work, () => existsSync(join(work, 'pid')));
  });
}

async function startCaddy(site: ServerSite, work: string): Promise<RunningServer> {
  const { caddy } = ensureServers();
  await mkdir(work);
  const file = join(work, 'Caddyfile');
  return onFreePort(async (port) => {
    await writeFile(file, caddyConfig({ ...site, listen: { address: '127.0.0.1', port } }));
    const words = ['run', '--config', file, '--adapter', 'caddyfile'];
    return run(caddy, words, work, (said) => said.includes('serving initial configuration'));
  });
}

async function startPreview({ root, base }: ServerSite): Promise<RunningServer> {
  const server = await serveFolder({ folder: root, base }, 0);
  const end = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { port: portOf(server), end };
}

/** Starts a server on a port that is free, and on another one where somebody took that port in the meantime. */
async function onFreePort(start: (port: number) => Promise<Omit<RunningServer, 'port'> | undefined>) {
  for (;;) {
    const port = await freePort();
    const started = await start(port);
    if (started) return { port, ...started };
  }
}

/** Starts a program and waits until it is ready. Undefined where its port is taken. Throws with all that it said where it ends. */
async function run(program: string, words: string[], home: string, isReady: (said: string) => boolean) {
  const child = spawn(program, words, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const over = new AbortController();
  const ended = new Promise<void>((done) => child.on('close', () => done()).on('error', () => done()));
  void ended.then(() => over.abort());
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  while (!over.signal.aborted) {
    if (isReady(said)) return { end };
    await wait(20);
  }
  if (/address already in use/i.test(said)) return undefined;
  throw new Error(`${program} does not listen:\n${said}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
