import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compareBuilds } from '../../src/release/compare-builds.ts';
import { manifestName } from '../../src/release/manifest.ts';
import { copiedProject } from '../copied-project.ts';

const [site] = inject('sites');
const id = `${process.getuid?.()}`;

/** Ways to run a program without a network: as root, as anybody, and as somebody who may become root for it. */
const ways = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
  ['sudo', '-n', 'unshare', '-n', 'setpriv', `--reuid=${id}`, `--regid=${process.getgid?.()}`, '--clear-groups'],
];

let work: string;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'soundings-offline-'));
  // From the copy that the site was built from: a file that is saved meanwhile is in neither.
  await copiedProject(dirname(site!.content), join(work, 'project'));
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** A way that works on this machine. */
function withoutNetwork(): string[] {
  const way = ways.find(([program = '', ...words]) => spawnSync(program, [...words, 'true']).status === 0);
  if (way) return way;
  throw new Error(
    'This machine has no way to run a program without a network, so this cannot be tested here: run the tests as root, ' +
      'allow user namespaces (sysctl kernel.apparmor_restrict_unprivileged_userns=0), or sudo without a password.',
  );
}

/** Runs Node in an environment that holds nothing but a PATH. */
function runNode(before: readonly string[], ...words: string[]) {
  const [program = '', ...rest] = [...before, 'env', '-i', 'PATH=/usr/bin:/bin', ...words];
  const run = spawnSync(program, rest, { cwd: join(work, 'project'), encoding: 'utf8' });
  return { code: run.status, printed: run.stdout + run.stderr };
}

test('there is no network where the build is to need none', async () => {
  const server = createServer((socket) => socket.end()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ask = `require('net').connect(${port}, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(9))`;
  const asked = [[], withoutNetwork()].map((before) => runNode(before, process.execPath, '-e', ask).code);
  server.close();
  expect(asked).toEqual([0, 9]);
});

test('in an empty environment, without a network, the build makes the same site', async () => {
  const settings = ['SITE_URL=https://soundings.example', 'CONTENT_DIR=content'];
  const out = join(work, 'out');
  const { code, printed } = runNode(withoutNetwork(), ...settings, process.execPath, 'src/cli/build.ts', '--out', out);
  expect([code, printed]).toEqual([0, expect.stringContaining('other files into ')]);
  expect((await readdir(out)).length).toBeGreaterThan(10);
  const { differences } = await compareBuilds(site!.folder, out);
  // Each build of a copy without a history has the time of its own clock as “now”.
  expect(differences.filter((line) => !line.startsWith(`${manifestName} `))).toEqual([]);
});
