import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

/** The folders in which a new one is made. */
export interface Work {
  /** Where the new folder is to be made: it does not exist yet. */
  fresh: string;
  /** A folder for what is needed on the way, gone afterwards. */
  aside: string;
}

/**
 * Fills a new folder beside `folder`, then puts it in its place. Where `fill` throws, or the process is told to end,
 * the old folder stays as it was. What a process left that was killed on the way is removed first.
 */
export async function replaceFolder(folder: string, fill: (work: Work) => Promise<void>): Promise<void> {
  await clearLeft(folder);
  const work = await mkdtemp(`${folder}.${process.pid}-`);
  const [fresh, old, aside] = ['fresh', 'old', 'aside'].map((name) => join(work, name)) as [string, string, string];
  let ending: Promise<never> | undefined;
  const stop = (signal: NodeJS.Signals) => {
    ending ??= rm(work, { recursive: true, force: true, maxRetries: 3 }).finally(() => endBy(signal)) as Promise<never>;
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await mkdir(aside);
    await fill({ fresh, aside });
    await ending;
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (existsSync(folder)) await rename(folder, old);
    await rename(fresh, folder);
  } finally {
    // What fails for want of the folder that was taken away has nothing to tell.
    await ending;
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Ends this process by a signal, whoever else waits for it. Never fulfilled. */
function endBy(signal: NodeJS.Signals): Promise<never> {
  process.removeAllListeners(signal).kill(process.pid, signal);
  return new Promise(() => undefined);
}

/** Removes what a killed process left beside a folder. One killed between its last two steps had moved the old folder. */
async function clearLeft(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch((): string[] => []);
  for (const name of names.filter((one) => one.startsWith(`${basename(folder)}.`))) {
    const [, pid] = /^(\d+)-[A-Za-z0-9]{6}$/.exec(name.slice(basename(folder).length + 1)) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const left = join(dirname(folder), name);
    if (!existsSync(folder) && existsSync(join(left, 'old'))) await rename(join(left, 'old'), folder);
    await rm(left, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
