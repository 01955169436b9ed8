import { resolve } from 'node:path';
import process from 'node:process';
import { folderTarget } from '../release/folder/publish.ts';
import { PublishError } from '../release/publish-error.ts';
import type { Target } from '../release/target.ts';
import { UsageError } from './run-command.ts';

/** The options by which publish, rollback and releases say where. */
export const targetOptions = {
  to: { type: 'string' },
  endpoint: { type: 'string' },
  region: { type: 'string' },
} as const;

const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`);

/**
 * Where releases are published: a folder, or an object store s3://bucket/prefix, for which --endpoint says where it
 * answers if it is not Amazon’s, and --region in which region it is. Throws a UsageError where that is not said.
 */
export async function openTarget(
  command: string,
  { to, endpoint, region }: { to?: string | undefined; endpoint?: string | undefined; region?: string | undefined },
): Promise<Target> {
  if (to === undefined) throw new UsageError(`Say where: npm run ${command} -- --to <folder or s3://bucket>`);
  if (!to.startsWith('s3:')) {
    if (/^[a-z]+:\/\//i.test(to)) throw new UsageError(`--to must be a folder or s3://bucket; it is “${to}”.`);
    if ((endpoint ?? region) === undefined) return folderTarget(resolve(to), warn);
    throw new UsageError('--endpoint and --region are for s3://bucket, not for a folder.');
  }
  if (endpoint !== undefined && !(/^https?:\/\//.test(endpoint) && URL.canParse(endpoint))) {
    throw new UsageError(`--endpoint must be an address such as https://minio.example; it is “${endpoint}”.`);
  }
  // Who publishes to a folder does not wait for the SDK.
  const { storeTarget } = await import('../release/s3/target.ts');
  const tell = (sentence: string) => process.stdout.write(`${sentence}\n`);
  try {
    return storeTarget(to, { tell, ...(endpoint && { endpoint }), ...(region && { region }) });
  } catch (error) {
    throw error instanceof PublishError ? new UsageError(error.message) : error;
  }
}
