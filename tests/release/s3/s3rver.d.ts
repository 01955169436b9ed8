/** The parts of s3rver, which has no types, that the tests use. */
declare module 's3rver' {
  import type { IncomingMessage, RequestListener } from 'node:http';

  export interface StoredObject {
    bucket: string;
    key: string;
    content: IncomingMessage | Buffer;
    metadata: Record<string, string>;
  }

  export interface ListedObject {
    key: string;
    size: number;
    lastModifiedDate: Date;
    metadata: Record<string, string>;
  }

  export interface FileStore {
    existsObject(bucket: string, key: string): Promise<boolean>;
    getMetadata(bucket: string, key: string): Promise<Record<string, string>>;
    getResourcePath(bucket: string, key: string, resource: string): string;
    putObject(object: StoredObject): Promise<{ size: number; md5: string }>;
    putMetadata(bucket: string, key: string, metadata: Record<string, string>, md5: string): Promise<void>;
    listObjects(bucket: string, options: { prefix: string }): Promise<{ objects: ListedObject[] }>;
    copyObject(...places: [string, string, string, string, Record<string, string> | null]): Promise<unknown>;
  }

  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    readonly store: FileStore;
    readonly logger: { close(): void; exceptions: { unhandle(): void } };
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
  }
}

declare module 's3rver/lib/models/error.js' {
  export default class S3Error extends Error {
    constructor(code: string, message: string);
    status: number;
  }
}
