import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** The two servers for which configurations are written: paths of their programs. */
export interface ServerPrograms {
  nginx: string;
  caddy: string;
  /** Path of nginx’ module for files that are compressed with brotli; undefined where it is not installed. */
  brotli: string | undefined;
}

const install = ['apt-get', 'install', '-y', '-q', '--no-install-recommends'];

/** The commands that could install both here, and nginx’ module where there is one; none where nobody may. */
export function commandsToInstall(isRoot: boolean, isCi: boolean): string[][] {
  const all = [
    ['apt-get', 'update', '-q'],
    [...install, 'nginx-light', 'caddy'],
  ];
  const commands = [...all, [...install, 'libnginx-mod-http-brotli-static']];
  // On a machine of somebody’s own, nothing is installed that nobody asked for.
  if (isRoot) return commands;
  return isCi ? commands.map((words) => ['sudo', '-n', ...words]) : [];
}

/** Finds nginx and Caddy; installs them where it may, on Debian. Throws one sentence on what to install. */
export function ensureServers(): ServerPrograms {
  const found = findServers(foldersHere());
  if (found) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const [command = '', ...words] of commandsToInstall(process.getuid?.() === 0, Boolean(process.env['CI']))) {
    try {
      execFileSync(command, words, { stdio: ['ignore', 'inherit', 'inherit'], env });
    } catch {
      continue;
    }
  }
  const installed = findServers(foldersHere());
  if (installed) return installed;
  throw new Error(
    'The tests of the servers need nginx and Caddy: install both (Debian, as root: apt-get install nginx-light caddy).',
  );
}

/** The programs within some folders; undefined where one of the two is missing. */
export function findServers(folders: readonly string[], exists = existsSync): ServerPrograms | undefined {
  const nginx = findIn(folders, 'nginx', exists);
  const caddy = findIn(folders, 'caddy', exists);
  const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
  return nginx && caddy ? { nginx, caddy, brotli: exists(module) ? module : undefined } : undefined;
}

function findIn(folders: readonly string[], name: string, exists = existsSync): string | undefined {
  return folders.map((folder) => join(folder, name)).find((path) => exists(path));
}

/** The folders of the PATH, and those in which servers stand where only root has them on it. */
function foldersHere(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders, '/usr/sbin', '/usr/local/sbin'];
}
