import { copyFile, mkdir, truncate, writeFile, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { publish, publishWell } from './command.ts';
import { none, notRun, type Figure } from './figure.ts';
import { identityOf, tornIn } from './live.ts';
import { mounted, system } from './mount.ts';
import type { Sites } from './sites.ts';

/** At how many moments of a publication the power goes, and once more as soon as the command has said that it is live. */
const moments = 8;

/** No journal is written by the clock: on the disk is only what somebody has put there. */
const options = ['-o', 'loop,commit=300,data=ordered'];

/**
 * Publishes onto a file system within a file, and copies the file at moments of it. The copy has what was on the disk,
 * and nothing of what the machine still had in its memory, as after a power cut. Mounted, it must hold one whole release
 * as the live one; and the new one, once the command has said that it is live.
 */
export async function power(sites: Sites, work: string): Promise<Figure> {
  const fault = `power cut at ${moments} moments of a publish, and right after it (ext4)`;
  const disk = join(work, 'power.img');
  const wrong: string[] = [];
  try {
    await writeFile(disk, '');
    await truncate(disk, 96 * 1024 * 1024);
    system('mkfs.ext4', '-q', '-F', disk);
  } catch {
    return notRun(fault, 'there is no mkfs.ext4');
  }
  const folder = join(work, 'power');
  const run = await mounted(folder, [...options, disk], async () => {
    const target = join(folder, 'site');
    await publishWell(sites.many[0]!, target);
    system('sync', '-f', folder);
    const begun = performance.now();
    await publishWell(sites.many[1]!, target);
    const took = performance.now() - begun;
    wrong.push(...(await afterCut(disk, work, [sites.many[1]!])).map((one) => `right after it: ${one}`));
    for (let moment = 0; moment < moments; moment += 1) {
      const [old, fresh] = [sites.many[moment + 1]!, sites.many[moment + 2]!];
      const { child, ended } = publish(fresh, target);
      await wait((took * (moment + 0.5)) / moments);
      child.kill('SIGSTOP');
      await wait(200);
      wrong.push(...(await afterCut(disk, work, [old, fresh])).map((one) => `moment ${moment + 1}: ${one}`));
      child.kill('SIGCONT');
      await ended;
    }
    return true;
  });
  return run ? none(fault, 'torn or lost releases', moments + 1, wrong) : notRun(fault, 'only root may mount a disk');
}

/** What is wrong with the live release on a copy of a disk, which must be one of some sites. */
async function afterCut(disk: string, work: string, sites: readonly string[]): Promise<string[]> {
  const copy = join(work, 'after-cut.img');
  await copyFile(disk, copy, constants.COPYFILE_FICLONE);
  const folder = join(work, 'after-cut');
  await mkdir(folder, { recursive: true });
  const known = await Promise.all(sites.map(identityOf));
  const torn = await mounted(folder, ['-o', 'loop', copy], () =>
    tornIn(join(folder, 'site'), known).catch((error: unknown) => [String(error)]),
  );
  return torn ?? ['the copy cannot be mounted'];
}
