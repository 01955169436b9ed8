import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { TestProject } from 'vitest/node';
import { portOf } from '../src/cli/listen.ts';
import { serveFolder } from '../src/cli/serve-folder.ts';
import { copiedProject } from './copied-project.ts';

/** A built site that tests look at. */
export interface BuiltSite {
  name: string;
  /** The built files. */
  folder: string;
  /** The path below which it lives: / or /news/ */
  base: string;
  /** Where it is served while the tests run, without a slash at its end. */
  origin: string;
  /** The content folder that it was built from. */
  content: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sites: BuiltSite[];
    /** The same content as the first site’s, built in another folder, time zone and language of the machine. */
    elsewhere: string;
    /** The folder of the same content as it is built for GitHub Pages, below /news/. */
    onPages: string;
  }
}

/** The origin that every site is built for. */
export const siteOrigin = 'https://soundings.example';

/** Every site that is built and looked at: the real content, the fixture, and the real content below a folder. */
const sites = [
  { name: 'real', content: 'content', base: '/' },
  { name: 'fixture', content: 'tests/fixtures/river-flood', base: '/' },
  { name: 'below', content: 'content', base: '/news/' },
] as const;

/** What a machine on the other side of the world, which speaks another language, has set. */
const farAway = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** Builds and serves every site, once for all test projects of a run. Gives what ends the servers. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = globalThis as typeof globalThis & { builtSites?: ReturnType<typeof buildAndServe> };
  run.builtSites ??= buildAndServe();
  const { built, elsewhere, onPages, end } = await run.builtSites;
  project.provide('sites', built);
  project.provide('elsewhere', elsewhere);
  project.provide('onPages', onPages);
  return end;
}

async function buildAndServe() {
  const work = await mkdtemp(join(tmpdir(), 'soundings-tests-'));
  try {
    return await buildAndServeIn(work);
  } catch (error) {
    await rm(work, { recursive: true });
    throw error;
  }
}

async function buildAndServeIn(work: string) {
  const [elsewhere, onPages] = [join(work, 'elsewhere'), join(work, 'on pages')] as const;
  // Built from copies, so that a file that is saved meanwhile is in all of them or in none.
  const [here, there] = [join(work, 'project'), join(work, 'a copy of the project')] as const;
  await copiedProject(process.cwd(), here);
  await copiedProject(here, there);
  const buildHere = async () => {
    for (const { name, content, base } of sites) {
      await buildSite(here, join(work, name), { CONTENT_DIR: content, BASE_PATH: base });
    }
  };
  const buildThere = async () => {
    await buildSite(there, elsewhere, { CONTENT_DIR: 'content', ...farAway });
    await buildSite(there, onPages, { CONTENT_DIR: 'content', BASE_PATH: '/news/', SITE_HOST: 'github-pages' });
  };
  await Promise.all([buildHere(), buildThere()]);
  const servers = new Map<string, Server>();
  for (const { name, base } of sites) servers.set(name, await serveFolder({ folder: join(work, name), base }, 0));
  const built = sites.map((site): BuiltSite => {
    const origin = `http://localhost:${portOf(servers.get(site.name)!)}`;
    return { ...site, content: join(here, site.content), folder: join(work, site.name), origin };
  });
  const end = async () => {
    for (const server of servers.values()) server.close().closeAllConnections();
    await rm(work, { recursive: true, force: true });
  };
  return { built, elsewhere, onPages, end };
}

/** Runs `npm run build` in a project’s folder. Throws with all that it printed where it fails. */
async function buildSite(project: string, folder: string, variables: Record<string, string>): Promise<void> {
  // What the test runner sets for itself would make another build than a reader’s.
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(NODE_ENV|VITEST.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/.test(name),
  );
  const env = { ...Object.fromEntries(own), SITE_URL: siteOrigin, BASE_PATH: '/', ...variables };
  const child = spawn(process.execPath, ['src/cli/build.ts', '--out', folder], {
    cwd: project,
    env,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((done, fail) => child.on('error', fail).on('close', done));
  if (code !== 0) throw new Error(`The build of ${variables['CONTENT_DIR']} failed:\n${printed}`);
}
