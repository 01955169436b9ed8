import process from 'node:process';
import { PublishError } from '../release/publish-error.ts';
import { addressesOf, purge, purgeServices, type PurgeService } from '../release/purge.ts';
import type { OnLive } from '../release/target.ts';
import { UsageError } from './run-command.ts';

/** What a command does once files changed for readers, and whether that went well in the end. */
export interface Purging {
  onLive?: OnLive;
  /** What went wrong, in sentences. The release is live all the same. */
  wrong: string[];
}

/**
 * Lets the service that --purge names forget what changed. `address` is where readers find the site, if that is not
 * what it was built for. Throws a UsageError where the service is not known, or a variable that it needs is not set.
 */
export function purgeService(name: string | undefined, address?: string): Purging {
  if (name === undefined) return { wrong: [] };
  const service = Object.hasOwn(purgeServices, name) ? purgeServices[name] : undefined;
  if (!service) {
    throw new UsageError(`--purge must be one of ${Object.keys(purgeServices).join(', ')}; it is “${name}”.`);
  }
  const values = service.variables.map((variable) => process.env[variable] ?? '');
  const lacking = service.variables.filter((_, at) => values[at] === '');
  if (lacking.length > 0) throw new UsageError(`--purge ${name} needs ${lacking.join(' and ')} to be set.`);
  return purging(service, values, address);
}

function purging(service: PurgeService, values: readonly string[], address: string | undefined): Purging {
  const wrong: string[] = [];
  const onLive: OnLive = async (paths, manifest) => {
    const addresses = addressesOf(address ?? manifest.address, paths);
    try {
      await purge(service, values, addresses);
      process.stdout.write(`${service.name} was told to forget ${addresses.length} addresses.\n`);
    } catch (error) {
      if (!(error instanceof PublishError)) throw error;
      wrong.push(`${error.message} What it kept stays for as long as its Cache-Control says: pages for a minute.`);
    }
  };
  return { onLive, wrong };
}
