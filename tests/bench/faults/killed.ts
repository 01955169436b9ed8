import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { publish, publishWell, start, type Running } from './command.ts';
import { none, type Figure } from './figure.ts';
import { identityOf, leftIn, tornAt, tornIn } from './live.ts';
import type { Sites } from './sites.ts';

/** At how many moments of a publication, and of a way back, its process is killed. */
const moments = 20;

/**
 * Kills a publication, then a way back, with signal 9 at moments that are spread over the time which they take. After
 * each, the live site must be one whole release, on the disk and as it is served; the next publication must succeed and
 * leave nothing but releases.
 */
export async function killed(sites: Sites, target: string, address: string): Promise<Figure[]> {
  const all = [...sites.many, sites.first, sites.corrected];
  const known = await Promise.all(all.map(identityOf));
  const [torn, unfinished, left]: [string[], string[], string[]] = [[], [], []];
  let next = 0;
  const site = () => all[next++ % all.length]!;
  const look = async (moment: string) => {
    const [wrong] = [...(await tornIn(target, known)), ...(await tornAt(address, known))];
    if (wrong !== undefined) torn.push(`${moment}: ${wrong}`);
  };
  await publishWell(site(), target);
  const spread = async (what: string, begin: () => Running, took: number) => {
    for (let moment = 0; moment < moments; moment += 1) {
      const after = (took * (moment + 0.5)) / moments;
      const { child, ended } = begin();
      await wait(after);
      child.kill('SIGKILL');
      await ended;
      await look(`${what}, ${after.toFixed(0)} ms`);
      const { code, printed } = await publish(site(), target).ended;
      if (code !== 0) unfinished.push(`${what}, ${after.toFixed(0)} ms: ${printed}`);
      left.push(...(await leftIn(target)));
      await look(`after ${what}, ${after.toFixed(0)} ms`);
      await age(target);
    }
  };
  await spread('publish', () => publish(site(), target), await timed(() => publish(site(), target)));
  await spread(
    'rollback',
    () => start('rollback', ['--to', target]),
    await timed(() => start('rollback', ['--to', target])),
  );
  return [
    none(`kill -9 at ${moments} moments of a publish and ${moments} of a rollback`, 'torn releases', moments * 2, torn),
    none('the publish after each', 'failures', moments * 2, unfinished),
    none('what the killed ones left, after the next publish', 'files', moments * 2, left),
  ];
}

async function timed(begin: () => Running): Promise<number> {
  const begun = performance.now();
  await begin().ended;
  return performance.now() - begun;
}

/** Makes releases so old that the next publication deletes some: it is to be killed during that, too. */
async function age(target: string): Promise<void> {
  for (const name of (await readdir(join(target, 'releases'))).filter((one) => /^\d+\.json$/.test(one))) {
    const file = join(target, 'releases', name);
    await writeFile(file, (await readFile(file, 'utf8')).replace(/"at":\d+/, '"at":1'));
  }
}
