import { PassingError, PublishError } from '../publish-error.ts';
import type { StorePlace } from './address.ts';

/** What was to be written only under a condition was not: somebody else wrote there before. */
export class ConditionError extends PublishError {
  override name = 'ConditionError';
}

/** The store does not know what was asked of it. */
export class UnknownToStoreError extends PublishError {
  override name = 'UnknownToStoreError';
}

/** What the errors of stores mean, by their name: what to do about it, in words for an editor. */
const meanings: Readonly<Record<string, string>> = {
  CredentialsProviderError: 'there is no key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY',
  InvalidAccessKeyId: 'the store does not know the key: look at AWS_ACCESS_KEY_ID',
  SignatureDoesNotMatch: 'the secret does not belong to the key: look at AWS_SECRET_ACCESS_KEY',
  ExpiredToken: 'the key has expired: fetch a new one',
  AccessDenied: 'the key may not do this: the handbook’s page “Where it is served” lists what it must be allowed',
  NoSuchBucket: 'there is no such bucket: create it, or look at --to, --endpoint and --region',
  PermanentRedirect: 'the bucket is in another region: say which with --region',
  AuthorizationHeaderMalformed: 'the bucket is in another region: say which with --region',
  RequestTimeTooSkewed: 'the clock of this machine is wrong: set it',
  BadDigest: 'the bytes changed on their way: try again',
  QuotaExceeded: 'the store is full',
};

/** What an SDK’s error is made of, as far as it is looked at. */
interface StoreFailure {
  name?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

/** The error to throw for one of the SDK: `act` says what was tried, such as “write index.html”. */
export function toldError(error: unknown, act: string, { bucket }: StorePlace): Error {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as StoreFailure;
  const { name = '', code = '', message = '' } = failure;
  const status = failure.$metadata?.httpStatusCode;
  const told = (what: string) => `Cannot ${act} in the bucket ${bucket}: ${what}.`;
  if (status === 412 || name === 'ConditionalRequestConflict')
    return new ConditionError(told('somebody else wrote there'));
  if (status === 501 || name === 'NotImplemented')
    return new UnknownToStoreError(told(`the store does not know this (${message})`));
  const meaning = meanings[name] ?? (status === 403 ? meanings['AccessDenied'] : undefined);
  if (meaning !== undefined) return new PublishError(told(meaning));
  if (/^Region is missing/.test(message))
    return new PublishError(told('say in which region it is: --region eu-central-1'));
  if (status !== undefined && (status >= 500 || status === 429)) {
    return new PassingError(told(`the store answers ${status} (${name})`));
  }
  if (status === undefined && (code !== '' || name === 'TimeoutError')) {
    return new PassingError(told(`the store cannot be reached (${code || name}): look at --endpoint and the network`));
  }
  return new PublishError(told(message || name || String(error)));
}
