import process from 'node:process';
import { ManifestError } from '../release/manifest.ts';
import { PublishError } from '../release/publish-error.ts';
import { purgeService } from './purge-service.ts';
import { openTarget, targetOptions } from './release-target.ts';
import { readOptions, runCommand } from './run-command.ts';

/**
 * Makes the release before the live one live again, in the folder or the object store --to. --purge lets a service
 * between forget what changed. Exit code 0: it is, 1: nothing has changed, or it was not purged, 2: the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), { ...targetOptions, purge: { type: 'string' } });
  const target = await openTarget('rollback', options);
  const { onLive, wrong } = purgeService(options.purge);
  try {
    // eslint-disable-next-line no-restricted-syntax -- Files that change for readers have the time at which they do.
    const number = await target.rollBack({ now: () => Math.floor(Date.now() / 1000), ...(onLive && { onLive }) });
    process.stdout.write(`Release ${number} is live again.\n`);
    process.stderr.write(wrong.map((sentence) => `${sentence}\n`).join(''));
    return wrong.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof PublishError || error instanceof ManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

await runCommand(main);
