import { expect, test } from 'vitest';
import { PassingError } from '../../../src/release/publish-error.ts';
import { ConditionError, toldError, UnknownToStoreError } from '../../../src/release/s3/store-errors.ts';

const failure = (name: string, status?: number, more: object = {}) =>
  Object.assign(new Error('as the store says'), {
    name,
    ...(status && { $metadata: { httpStatusCode: status } }),
    ...more,
  });
const told = (error: unknown) => toldError(error, 'write a.html', { bucket: 'news', prefix: '' });

test.each([
  [failure('InvalidAccessKeyId', 403), 'the store does not know the key: look at AWS_ACCESS_KEY_ID'],
  [failure('SignatureDoesNotMatch', 403), 'look at AWS_SECRET_ACCESS_KEY'],
  [failure('AccessDenied', 403), 'the key may not do this'],
  [failure('Unknown', 403), 'the key may not do this'],
  [failure('NoSuchBucket', 404), 'there is no such bucket'],
  [failure('AuthorizationHeaderMalformed', 400), 'say which with --region'],
  [failure('CredentialsProviderError'), 'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY'],
  [failure('Error', undefined, { message: 'Region is missing' }), '--region eu-central-1'],
  [failure('Error', undefined, { code: 'ECONNREFUSED' }), 'the store cannot be reached (ECONNREFUSED)'],
  [failure('TimeoutError'), 'the store cannot be reached (TimeoutError)'],
  [failure('SlowDown', 503), 'the store answers 503 (SlowDown)'],
  [failure('MadeUp', 400), 'as the store says'],
  ['thrown', 'thrown'],
])('%s is told in plain words', (error, words) => {
  expect(told(error).message).toContain(words);
  expect(told(error).message).toMatch(/^Cannot write a\.html in the bucket news: .*\.$/);
});

test.each([
  [failure('PreconditionFailed', 412), ConditionError],
  [failure('ConditionalRequestConflict', 409), ConditionError],
  [failure('NotImplemented', 501), UnknownToStoreError],
  [failure('InternalError', 500), PassingError],
  [failure('TooManyRequests', 429), PassingError],
  [failure('Error', undefined, { code: 'ECONNRESET' }), PassingError],
])('%s is of its own kind', (error, kind) => {
  expect(told(error)).toBeInstanceOf(kind);
});

test('what does not pass is not tried again', () => {
  expect(told(failure('AccessDenied', 403))).not.toBeInstanceOf(PassingError);
});
