import { S3Client, type GetObjectCommand, type S3ClientConfig } from '@aws-sdk/client-s3';

/** How to reach a store. */
export interface StoreOptions {
  /** Of a store that is not Amazon’s: https://minio.example */
  endpoint?: string;
  region?: string;
}

/** How often one request is tried, with growing pauses between. */
const tries = 5;

/** How long the store may take to answer, in milliseconds. */
const patience = { connect: 10_000, idle: 60_000 } as const;

/** Opens a client. Keys come from where the SDK looks for them: the environment, above all. */
export function openClient({ endpoint, region }: StoreOptions): S3Client {
  const own: S3ClientConfig = endpoint === undefined ? {} : { endpoint, forcePathStyle: true, region: 'us-east-1' };
  return new S3Client({
    ...own,
    ...(region === undefined ? {} : { region }),
    maxAttempts: tries,
    // Not every store knows the checksums that the SDK would add by itself. Ours, SHA-256, is always sent.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: patience.connect, socketTimeout: patience.idle },
  });
}

/**
 * Remembers when a store answered a command, by the store’s own clock, in milliseconds since 1970: the clock of this
 * machine may be another.
 */
export function timeOfAnswer(command: GetObjectCommand): () => number {
  let at = NaN;
  command.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      at = Date.parse((result.response as { headers: Record<string, string> }).headers['date'] ?? '');
      return result;
    },
    { step: 'deserialize', priority: 'low' },
  );
  return () => at;
}
