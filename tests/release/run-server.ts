import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
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
  const port = await freePort();
  await mkdir(work);
  const listen = { address: '127.0.0.1', port };
  const none = { certificate: '', key: '', brotli: brotli !== undefined };
  await writeFile(join(work, 'site.conf'), nginxConfig({ ...site, listen }, none));
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
  return run(nginx, ['-p', work, '-e', join(work, 'error.log'), '-c', join(work, 'nginx.conf')], port, work);
}

async function startCaddy(site: ServerSite, work: string): Promise<RunningServer> {
  const { caddy } = ensureServers();
  const port = await freePort();
  await mkdir(work);
  const file = join(work, 'Caddyfile');
  await writeFile(file, caddyConfig({ ...site, listen: { address: '127.0.0.1', port } }));
  return run(caddy, ['run', '--config', file, '--adapter', 'caddyfile'], port, work);
}

async function startPreview({ root, base }: ServerSite): Promise<RunningServer> {
  const server = await serveFolder({ folder: root, base }, 0);
  const end = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { port: portOf(server), end };
}

/** Starts a program and waits until it listens. Throws with all that it said where it does not. */
async function run(program: string, words: string[], port: number, home: string): Promise<RunningServer> {
  const child = spawn(program, words, {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((done) => child.on('close', () => done()).on('error', () => done()));
  const end = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tried = 0; tried < 200; tried += 1) {
    if (await listens(port)) return { port, end };
    if (child.exitCode !== null) break;
    await wait(50);
  }
  await end();
  throw new Error(`${program} does not listen:\n${said}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
    socket.on('close', () => done(false)).on('connect', () => socket.destroy());
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}
