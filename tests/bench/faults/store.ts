import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { manifestName, readManifest } from '../../../src/release/manifest.ts';
import { PublishError } from '../../../src/release/publish-error.ts';
import { storeTarget } from '../../../src/release/s3/target.ts';
import { layLine } from '../../release/s3/cutting-proxy.ts';
import { bucket, startStore, storeKey } from '../../release/s3/run-store.ts';
import { none, type Figure } from './figure.ts';
import { identityOf, tornAt } from './live.ts';
import type { Sites } from './sites.ts';

/** After which shares of the bytes of a release the line is cut. */
const shares = [0.02, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** Cuts the line to an object store in the middle of an upload. Readers must have the release before, whole. */
export async function store(sites: Sites, work: string): Promise<Figure[]> {
  Object.assign(process.env, storeKey);
  const running = await startStore(join(work, 'store'));
  const target = (endpoint: string) => storeTarget(`s3://${bucket}`, { endpoint, pauses: [], tell: () => undefined });
  const now = Math.floor((await stat(work)).mtimeMs / 1000);
  const [torn, unfinished]: [string[], string[]] = [[], []];
  try {
    await target(running.endpoint).publish({ from: sites.first, now: () => now });
    let before = sites.first;
    for (const [at, share] of shares.entries()) {
      const from = sites.many[at]!;
      const line = await layLine(running.endpoint, share * (await bytesToSend(from, before)));
      const words = await target(line.endpoint)
        .publish({ from, now: () => now })
        .then(
          () => 'it was published over a line that was cut',
          (error: unknown) => (error instanceof PublishError ? '' : String(error)),
        );
      if (words !== '') unfinished.push(`${share}: ${words}`);
      const wrong = await tornAt(running.address, [await identityOf(before)]);
      torn.push(...wrong.map((one) => `${share}: ${one}`));
      line.mend();
      await running.age('.soundings/lock.json', 121).catch(() => undefined);
      const next = await target(line.endpoint)
        .publish({ from, now: () => now })
        .then(
          () => '',
          (error: unknown) => String(error),
        );
      if (next !== '') unfinished.push(`after ${share}: ${next}`);
      torn.push(...(await tornAt(running.address, [await identityOf(from)])).map((one) => `after ${share}: ${one}`));
      await line.end();
      before = from;
    }
  } finally {
    await running.end();
  }
  return [
    none(
      'line to an S3-compatible store (s3rver) cut in the middle of an upload',
      'torn releases',
      shares.length,
      torn,
    ),
    none('the publish after each', 'failures', shares.length, unfinished),
  ];
}

/** The bytes of the files that a site has and another has not. */
async function bytesToSend(from: string, before: string): Promise<number> {
  const there = new Set((await readManifest(join(before, manifestName))).files.map(({ sha256 }) => sha256));
  const { files } = await readManifest(join(from, manifestName));
  return files.filter(({ sha256 }) => !there.has(sha256)).reduce((sum, { size }) => sum + size, 0);
}
