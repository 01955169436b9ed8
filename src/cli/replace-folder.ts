import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';

/**
 * Fills a new folder beside `folder`, then puts it in its place. Where `fill` throws, or the process is told to end,
 * the old folder stays as it was. `fill` gets the path of the new, empty folder.
 */
export async function replaceFolder(folder: string, fill: (fresh: string) => Promise<void>): Promise<void> {
  const work = await mkdtemp(`${folder}.`);
  const fresh = join(work, 'fresh');
  const old = join(work, 'old');
  const stop = (signal: NodeJS.Signals) => {
    void rm(work, { recursive: true, force: true }).finally(() => process.kill(process.pid, signal));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    await fill(fresh);
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (existsSync(folder)) await rename(folder, old);
    await rename(fresh, folder);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    if (existsSync(old) && !existsSync(folder)) await rename(old, folder);
    await rm(work, { recursive: true, force: true });
  }
}
