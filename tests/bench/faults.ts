import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { styleHashesOf } from '../../src/release/style-hashes.ts';
import { servers } from '../release/run-server.ts';
import { conditional } from './faults/conditional.ts';
import { disk } from './faults/disk.ts';
import { failingBuild } from './faults/draft.ts';
import { broken, table, type Figure } from './faults/figure.ts';
import { killed } from './faults/killed.ts';
import { network } from './faults/network.ts';
import { power } from './faults/power.ts';
import { rollbackTime } from './faults/rollback-time.ts';
import { sideBySide } from './faults/side-by-side.ts';
import { makeSites, type Sites } from './faults/sites.ts';
import { slowClients } from './faults/slow-clients.ts';
import { store } from './faults/store.ts';
import { visitsWhileDeploying } from './faults/visits.ts';

/**
 * Makes the faults that a publication may meet, and counts what comes of them: on this machine alone, with the real
 * nginx and Caddy, on sites that are built from the fixture. Small disks are mounted as root; elsewhere those faults are
 * told as not run. Words are names of faults: `npm run bench:faults -- killed power`; without them all are made. Prints a
 * table. Exit code 0: every figure is as it is required, 1: one is not.
 */
const work = await mkdtemp(join(tmpdir(), 'soundings-faults-'));
const tell = (text: string) => process.stderr.write(`${text}\n`);

/** Serves a folder that is published into, while something is done with it. */
async function served<T>(name: 'nginx' | 'Caddy', sites: Sites, act: (target: string, port: number) => Promise<T>) {
  const place = await mkdtemp(join(work, `${name}-`));
  const target = join(place, 'target');
  await mkdir(target);
  const styleHashes = await styleHashesOf(sites.first);
  const site = {
    host: 'news.example',
    base: '/',
    root: join(target, 'current'),
    former: [],
    styleHashes,
    secure: true,
  };
  const server = await servers[name](site, join(place, 'server'));
  try {
    return await act(target, server.port);
  } finally {
    await server.end();
  }
}

const onBoth = async (act: (name: 'nginx' | 'Caddy') => Promise<Figure[]>) => [
  ...(await act('nginx')),
  ...(await act('Caddy')),
];

const faults: Record<string, (sites: Sites) => Promise<Figure[]>> = {
  killed: (sites) => served('nginx', sites, (target, port) => killed(sites, target, `http://127.0.0.1:${port}/`)),
  power: async (sites) => [await power(sites, work)],
  disk: (sites) => disk(sites, work),
  network: (sites) => served('nginx', sites, (target, port) => network(sites, target, port)),
  store: (sites) => store(sites, work),
  'side-by-side': (sites) => sideBySide(sites, join(work, 'side-by-side')),
  draft: (sites) => failingBuild(sites, work),
  visits: (sites) =>
    onBoth((name) => served(name, sites, (target, port) => visitsWhileDeploying(name, sites, target, port))),
  slow: (sites) => onBoth((name) => served(name, sites, (target, port) => slowClients(name, sites, target, port))),
  conditional: (sites) =>
    onBoth((name) => served(name, sites, (target, port) => conditional(name, sites, target, port))),
  rollback: (sites) => served('nginx', sites, async (target, port) => [await rollbackTime(sites, target, port)]),
};

try {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in faults));
  if (unknown !== undefined) {
    tell(`There is no fault named “${unknown}”. There are: ${Object.keys(faults).join(', ')}.`);
    process.exitCode = 2;
  } else {
    tell('Building the sites …');
    const sites = await makeSites(work);
    const figures: Figure[] = [];
    for (const [name, make] of Object.entries(faults)) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      tell(`${name} …`);
      const made = await make(sites).catch((error: unknown) => [broken(name, error)]);
      for (const { holds, measured } of made) tell(`  ${holds ? 'as required' : 'NOT AS REQUIRED'}: ${measured}`);
      figures.push(...made);
    }
    process.stdout.write(table(figures));
    process.exitCode = figures.every(({ holds }) => holds) ? 0 : 1;
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
