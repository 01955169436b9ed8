import { join, resolve } from 'node:path';
import process from 'node:process';
import { readCheckedBuild } from '../release/checked-build.ts';
import { ManifestError, manifestName, readManifest, type Manifest } from '../release/manifest.ts';
import { PublishError } from '../release/publish-error.ts';
import { purgeService } from './purge-service.ts';
import { openTarget, targetOptions } from './release-target.ts';
import { releaseTag, tagCommands } from './release-tag.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Publishes dist/, or the folder that --from names, to the folder --to from which a web server serves `current`, or to
 * an object store. --address is where the site is served: it is asked for its files, and the release before it is live
 * again where it does not answer as it should, within --patience seconds. --purge lets a service between forget what
 * changed. --number orders releases that are published side by side, --wait says for how many seconds one waits while
 * another publication is under way there. --dry-run only says what would be done, --staging lets a site pass that is not
 * for the public. --tag notes in git, once it is live, what is public now. --check needs no target: it says whether the
 * build may be published, for hosts to which another program brings it. Exit code 0: live, or fit to be; 1: not live, or
 * not purged, 2: the use is wrong.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    ...targetOptions,
    from: { type: 'string', default: 'dist' },
    address: { type: 'string' },
    number: { type: 'string' },
    patience: { type: 'string' },
    wait: { type: 'string' },
    purge: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    staging: { type: 'boolean', default: false },
    tag: { type: 'boolean', default: false },
  });
  if (options.tag && options.staging) throw new UsageError('--tag notes what is public, and --staging is not.');
  const { check, from: built, staging, ...others } = options;
  const from = resolve(built);
  if (check) return checkBuild(from, staging, others);
  const [number, patience] = [wholeNumber('number', options.number, 1), wholeNumber('patience', options.patience, 0)];
  const seconds = wholeNumber('wait', options.wait, 1);
  if (options['dry-run'] && seconds !== undefined) {
    throw new UsageError('--dry-run publishes nothing, and waits for nobody: leave out --wait.');
  }
  const target = await openTarget('publish', options);
  const address = siteAddress(options.address);
  const { onLive, wrong } = purgeService(options.purge, address);
  try {
    const manifest = await readManifest(join(from, manifestName));
    refuseUnready(manifest, staging);
    const tag = options.tag ? releaseTag(process.cwd(), manifest.commit) : undefined;
    const use = {
      from,
      // eslint-disable-next-line no-restricted-syntax -- A release has the time at which it was published.
      now: () => Math.floor(Date.now() / 1000),
      ...(number === undefined ? {} : { number }),
      ...(patience === undefined ? {} : { patience }),
      ...(address === undefined ? {} : { address }),
      ...(onLive && { onLive }),
      ...(seconds === undefined ? {} : { waiting: { seconds, tell } }),
      ...(tag && { onNumber: tag.allow }),
    };
    if (options['dry-run']) {
      process.stdout.write(`${(await target.plan(use)).join('\n')}\nNothing was done: this was --dry-run.\n`);
      return 0;
    }
    const live = await target.publish(use);
    process.stdout.write(
      `Release ${live} is live in ${options.to?.startsWith('s3:') ? options.to : resolve(options.to!)}.\n`,
    );
    process.stdout.write(tag ? `${tag.set(live)}\n` : tagAdvice(manifest, live));
    return wrong.length === 0 ? 0 : 1;
  } catch (error) {
    return refused(error);
  } finally {
    process.stderr.write([...new Set(wrong)].map((sentence) => `${sentence}\n`).join(''));
  }
}

function tell(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** How to tell the check what is public now: it compares content with the commits that such tags name. */
function tagAdvice({ commit, staging }: Manifest, number: number): string {
  if (staging || commit === null) return '';
  return `Note it, so that nothing of it changes unseen: ${tagCommands(commit, number)}\n`;
}

/** Says whether a built site may be published. `others` are the options beside: what they ask for is not done. */
async function checkBuild(from: string, staging: boolean, others: object): Promise<number> {
  const given = Object.entries(others).flatMap(([name, value]) => (value === false ? [] : [`--${name}`]));
  if (given.length > 0) {
    throw new UsageError(`--check looks at the build alone, and publishes nothing: leave out ${given.join(' and ')}.`);
  }
  try {
    refuseUnready(await readManifest(join(from, manifestName)), staging);
    const { address } = await readCheckedBuild(from);
    process.stdout.write(`${from} may be published at ${address}\n`);
    return 0;
  } catch (error) {
    return refused(error);
  }
}

/** Tells why something is not published. Any other error is thrown again. */
function refused(error: unknown): number {
  if (!(error instanceof PublishError || error instanceof ManifestError)) throw error;
  process.stderr.write(`${error.message}\n`);
  return 1;
}

function siteAddress(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (/^https?:\/\//.test(text) && URL.canParse(text)) return text.replace(/\/?$/, '/');
  throw new UsageError(`--address must be an address such as https://news.example/; it is “${text}”.`);
}

function wholeNumber(name: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,15}$/.test(text) && Number(text) >= least) return Number(text);
  throw new UsageError(`--${name} must be a whole number from ${least}; it is “${text}”.`);
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
