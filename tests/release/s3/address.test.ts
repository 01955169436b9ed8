import { expect, test } from 'vitest';
import { readStorePlace } from '../../../src/release/s3/address.ts';

test.each([
  ['s3://news', 'news', ''],
  ['s3://news/', 'news', ''],
  ['s3://my.news-site/en', 'my.news-site', 'en/'],
  ['s3://news/en//site/', 'news', 'en/site/'],
])('%s is the bucket %s and the prefix “%s”', (address, bucket, prefix) => {
  expect(readStorePlace(address)).toEqual({ bucket, prefix });
});

test.each(['s3://', 's3:news', 's3://N', 's3://news/../other', 's3://news/a b', 's3://news/?x'])(
  '%s is none',
  (address) => {
    expect(() => readStorePlace(address)).toThrow(
      `“${address}” is no bucket: write s3://bucket or s3://bucket/folder.`,
    );
  },
);
