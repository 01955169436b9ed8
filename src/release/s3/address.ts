import { PublishError } from '../publish-error.ts';

/** Where in an object store a site lives. */
export interface StorePlace {
  bucket: string;
  /** What every key begins with: empty, or with a slash at its end. */
  prefix: string;
}

/** Reads s3://bucket or s3://bucket/prefix. Throws a PublishError where it is not such an address. */
export function readStorePlace(address: string): StorePlace {
  const [, bucket, rest = ''] = /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/.exec(address) ?? [];
  const parts = rest.split('/').filter((part) => part !== '');
  const clean = parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.\.?$/.test(part));
  if (bucket === undefined || !clean) {
    throw new PublishError(`“${address}” is no bucket: write s3://bucket or s3://bucket/folder.`);
  }
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}
