import { setTimeout as wait } from 'node:timers/promises';
import { probe } from './compare.ts';
import type { Manifest, ReleaseFile } from './manifest.ts';

/** How many pages are asked for once a release is live. */
const probes = 20;

/** How often one is asked again that does not answer as it should, in seconds. */
const pause = 5;

/**
 * Asks the live site for some of its files, its front and its manifest among them. Gives the first thing wrong.
 * `patience` is for how many seconds what stands between may still answer with what was live before.
 */
export async function firstWrong(address: string, { files }: Manifest, patience = 0): Promise<string | undefined> {
  const step = Math.max(1, Math.floor(files.length / probes));
  const asked = files.filter(({ path }, at) => at % step === 0 || path === 'index.html');
  let left = patience;
  for (const file of asked) {
    for (;;) {
      const wrong = await wrongWith(address, file);
      if (wrong === undefined) break;
      if (left <= 0) return `${file.path} ${wrong}`;
      await wait(Math.min(pause, left) * 1000);
      left -= pause;
    }
  }
  return undefined;
}

async function wrongWith(address: string, file: ReleaseFile): Promise<string | undefined> {
  return probe(address, file).catch((error: unknown) => `cannot be reached (${String(error)})`);
}
