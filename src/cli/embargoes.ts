import process from 'node:process';
import { isInstant, type Instant } from '../model/day.ts';
import { statePresent } from './now.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Says which embargoes have ended since an instant, or since the build that a manifest describes, and which are to come:
 * their files and instants, and no word of theirs. “Now” is SOURCE_DATE_EPOCH, else the clock. --format text or json.
 * Exit code 0: none has ended, 1: at least one has, so that a build would publish more; 2: the use is wrong, or it
 * cannot be known.
 */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), {
    since: { type: 'string' },
    manifest: { type: 'string' },
    format: { type: 'string', default: 'text' },
  });
  const { format } = options;
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format must be text or json; it is “${format}”.`);
  const since = await readSince(options);
  statePresent();
  const { environment } = await import('../site.ts');
  const { tellEmbargoes } = await import('./tell-embargoes.ts');
  return tellEmbargoes(environment, since, format);
}

/** The instant to begin with, from an option of two. */
async function readSince({ since, manifest }: { since?: string; manifest?: string }): Promise<Instant> {
  const help = 'Say since when: --since 2024-11-02T11:00Z, or --manifest <file or address of a manifest>';
  if ((since === undefined) === (manifest === undefined)) throw new UsageError(`${help}.`);
  if (since !== undefined) {
    if (!isInstant(since)) throw new UsageError(`${help}; “${since}” is no day and time with its zone.`);
    return since;
  }
  const { manifestAt, ManifestError } = await import('./manifest-at.ts');
  try {
    return (await manifestAt(manifest!)).asOf;
  } catch (error) {
    throw error instanceof ManifestError ? new UsageError(error.message) : error;
  }
}

await runCommand(main);
