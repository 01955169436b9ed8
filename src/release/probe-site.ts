import { setTimeout as wait } from 'node:timers/promises';
import { probe } from './compare.ts';
import type { ReleaseFile } from './manifest.ts';

/** How many files are asked for once a release is live. */
const probes = 20;

/** How often one is asked again that does not answer as it should, in seconds. */
const pause = 5;

/** How long to wait before each time that a file is asked for whose answer does not come through, in milliseconds. */
const tries = [0, 250, 1000] as const;

/**
 * Asks the live site for some of its files, its front and the last one among them. Gives the first thing wrong.
 * `patience` is for how many seconds what stands between may still answer with what was live before.
 */
export async function firstWrong(
  address: string,
  { files }: { files: readonly ReleaseFile[] },
  patience = 0,
): Promise<string | undefined> {
  const step = Math.max(1, Math.floor(files.length / probes));
  const asked = files.filter(({ path }, at) => at % step === 0 || path === 'index.html' || at === files.length - 1);
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

/** One answer that does not come through proves nothing: then the file is asked for again. */
async function wrongWith(address: string, file: ReleaseFile): Promise<string | undefined> {
  let why = '';
  for (const before of tries) {
    await wait(before);
    try {
      return await probe(address, file);
    } catch (error) {
      why = reason(error);
    }
  }
  return `cannot be reached: ${why}`;
}

/** Why no answer came: fetch() says only that it failed, and keeps the reason within. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause instanceof Error) return reason(error.cause);
  // Where a name has several addresses, each has its own error.
  if (error instanceof AggregateError && error.errors.length > 0) return reason(error.errors[0]);
  const certificate = 'code' in error && /SELF_SIGNED|ISSUER|LEAF_SIGNATURE/.test(String(error.code));
  const mend = ' (for an authority of your own, set NODE_EXTRA_CA_CERTS to its certificate)';
  return `${error.message}${certificate ? mend : ''}`;
}
