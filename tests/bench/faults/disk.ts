import { mkdir, statfs, writeFile, rm, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { listen, portOf } from '../../../src/cli/listen.ts';
import { failedInWords, publish, publishWell, start } from './command.ts';
import { none, notRun, type Figure } from './figure.ts';
import { identityOf, leftIn, tornIn } from './live.ts';
import { mounted, system } from './mount.ts';
import type { Sites } from './sites.ts';

/** How much of a second release finds room on the disk, in parts of what it needs. */
const rooms = [0, 0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98] as const;

/** Fills a small disk, makes it read-only, and names targets that are none. What is live must stay as it was. */
export async function disk(sites: Sites, work: string): Promise<Figure[]> {
  const folder = join(work, 'small-disk');
  const onDisk = await mounted(folder, ['-t', 'tmpfs', '-o', 'size=64m', 'none'], async () => [
    await fullDisk(sites, folder),
    await fullOnTheWayBack(sites, folder),
    await readOnly(sites, folder),
  ]);
  const why = 'only root may mount a small disk';
  const none = [notRun('disk full', why), notRun('disk full on the way back', why), notRun('read-only target', why)];
  return [...(onDisk ?? none), await noTarget(sites, work)];
}

async function fullDisk(sites: Sites, folder: string): Promise<Figure> {
  const target = join(folder, 'full');
  await publishWell(sites.many[0]!, target);
  const first = await usedOn(folder);
  await publishWell(sites.many[1]!, target);
  const known = [await identityOf(sites.many[1]!)];
  const [before, wrong]: [number, string[]] = [await usedOn(folder), []];
  for (const room of rooms) {
    system('mount', '-o', `remount,size=${Math.ceil(before + (before - first) * room)}`, folder);
    const ran = await publish(sites.many[2]!, target).ended;
    if (!failedInWords(ran, /no room left/)) wrong.push(`${room}: exit code ${ran.code}: ${ran.printed}`);
    wrong.push(...(await tornIn(target, known)), ...(await leftIn(target)));
    if ((await usedOn(folder)) > before) wrong.push(`${room}: room is still taken`);
  }
  system('mount', '-o', `remount,size=${before}`, folder);
  const back = await start('rollback', ['--to', target]).ended;
  if (back.code !== 0) wrong.push(`rollback: ${back.printed}`);
  wrong.push(...(await tornIn(target, [await identityOf(sites.many[0]!)])), ...(await leftIn(target)));
  system('mount', '-o', 'remount,size=64m', folder);
  const after = await publish(sites.many[2]!, target).ended;
  if (after.code !== 0) wrong.push(`with room again: ${after.printed}`);
  await rm(target, { recursive: true });
  return none(
    'disk full, with room for 0 to 98 % of a release; then a rollback',
    'live changed, words missing, leftovers',
    rooms.length + 1,
    wrong,
  );
}

/** The site does not answer as it should, and the disk is full when the release is to be taken back. */
async function fullOnTheWayBack(sites: Sites, folder: string): Promise<Figure> {
  const target = join(folder, 'back');
  await publishWell(sites.many[0]!, target);
  const filler = join(folder, 'filler');
  const answer = createServer((_, response) => {
    void fill(filler).then(() => response.writeHead(500).end());
  });
  const server = await listen(answer, 0);
  const address = `http://127.0.0.1:${portOf(server)}/`;
  const ran = await publish(sites.many[1]!, target, '--address', address).ended;
  const wrong = failedInWords(ran, /Release 1 is live again/) ? [] : [`exit code ${ran.code}: ${ran.printed}`];
  wrong.push(...(await tornIn(target, [await identityOf(sites.many[0]!)])));
  server.close().closeAllConnections();
  await rm(filler);
  const after = await publish(sites.many[1]!, target).ended;
  if (after.code !== 0) wrong.push(`with room again: ${after.printed}`);
  wrong.push(...(await leftIn(target)));
  await rm(target, { recursive: true });
  return none('disk full when a bad release is to be taken back', 'bad releases that stay live', 1, wrong);
}

async function readOnly(sites: Sites, folder: string): Promise<Figure> {
  const target = join(folder, 'read-only');
  await publishWell(sites.many[0]!, target);
  await publishWell(sites.many[1]!, target);
  system('mount', '-o', 'remount,ro', folder);
  const ran = await publish(sites.many[2]!, target).ended;
  const wrong = failedInWords(ran, /can only be read/) ? [] : [`exit code ${ran.code}: ${ran.printed}`];
  wrong.push(...(await tornIn(target, [await identityOf(sites.many[1]!)])));
  const fresh = await publish(sites.first, join(folder, 'new')).ended;
  if (!failedInWords(fresh, /can only be read/)) wrong.push(`a new folder: exit code ${fresh.code}: ${fresh.printed}`);
  system('mount', '-o', 'remount,rw', folder);
  wrong.push(...(await leftIn(target)));
  return none('read-only target, and one to be made on a read-only disk', 'live changed, words missing', 2, wrong);
}

async function noTarget(sites: Sites, work: string): Promise<Figure> {
  const place = join(work, 'no-target');
  await mkdir(join(place, 'folder/current'), { recursive: true });
  await writeFile(join(place, 'file'), 'mine');
  const cases: [string, RegExp][] = [
    ['file', /is a file/],
    ['file/below', /There is no folder/],
    ['missing/below', /There is no folder/],
    ['folder', /is no link to a release/],
  ];
  const wrong: string[] = [];
  for (const [name, words] of cases) {
    const ran = await publish(sites.first, join(place, name)).ended;
    if (!failedInWords(ran, words)) wrong.push(`${name}: exit code ${ran.code}: ${ran.printed}`);
  }
  const made = await readdir(place, { recursive: true });
  const found = made.filter((name) => !['file', 'folder', 'folder/current', 'folder/.publish.lock'].includes(name));
  return none(
    'target that is a file, is in none, or serves something else',
    'words missing, files made',
    cases.length,
    [...wrong, ...found],
  );
}

async function usedOn(folder: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(folder);
  return (blocks - bfree) * bsize;
}

/** Writes a file until there is no room left. */
async function fill(file: string): Promise<void> {
  await writeFile(file, Buffer.alloc(1024 * 1024), { flag: 'a' }).then(
    () => fill(file),
    () => undefined,
  );
}
