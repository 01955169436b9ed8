import { join, resolve } from 'node:path';
import process from 'node:process';
import { PublishError } from '../release/publish-error.ts';
import { planRelease, publishToFolder } from '../release/folder/publish.ts';
import { ManifestError, manifestName, readManifest, type Manifest } from '../release/manifest.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Publishes dist/, or the folder that --from names, to the folder --to from which a web server serves `current`.
 * --address is where that server answers: the site is asked for its files, and the release before it is live again
 * where it does not answer as it should. --number orders releases that are published side by side, --dry-run only says
 * what would be done, --staging lets a site pass that is not for the public. Exit code 0: live, 1: nothing has changed,
 * 2: the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    to: { type: 'string' },
    from: { type: 'string', default: 'dist' },
    address: { type: 'string' },
    number: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    staging: { type: 'boolean', default: false },
  });
  if (options.to === undefined) throw new UsageError('Say where to publish: npm run publish -- --to <folder>');
  if (options.number !== undefined && !/^[1-9]\d{0,14}$/.test(options.number)) {
    throw new UsageError(`--number must be a whole number from 1; it is “${options.number}”.`);
  }
  const [from, target] = [resolve(options.from), resolve(options.to)];
  try {
    refuseUnready(await readManifest(join(from, manifestName)), options.staging);
    const use = {
      from,
      target,
      // eslint-disable-next-line no-restricted-syntax -- A release has the time at which it was published.
      now: Math.floor(Date.now() / 1000),
      ...(options.number === undefined ? {} : { number: Number(options.number) }),
      ...(options.address === undefined ? {} : { address: options.address.replace(/\/?$/, '/') }),
    };
    if (options['dry-run']) {
      process.stdout.write(`${(await planRelease(use)).join('\n')}\nNothing was done: this was --dry-run.\n`);
      return 0;
    }
    const { number } = await publishToFolder(use);
    process.stdout.write(`Release ${number} is live in ${target}.\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PublishError || error instanceof ManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/** Throws a PublishError for what must not be shown to the public. */
function refuseUnready({ address, staging, placeholders }: Manifest, asStaging: boolean): void {
  if (asStaging && !staging) throw new PublishError('This is no staging build: npm run build -- --staging makes one.');
  if (staging && !asStaging) throw new PublishError('This is a staging build, which is published with --staging only.');
  if (staging) return;
  if (/^http:\/\/localhost\b/.test(address)) {
    throw new PublishError('The site was built for this machine only: set SITE_URL and build it again.');
  }
  if (placeholders.length === 0) return;
  throw new PublishError(`Still to be stated in content/site.yaml: ${placeholders.join('; ')}. Then build again.`);
}

await runCommand(main);
