import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import type { StorePlace } from './address.ts';
import { openClient, timeOfAnswer, type StoreOptions } from './store-client.ts';
import { toldError, UnknownToStoreError } from './store-errors.ts';

/** What a store says of an object to whoever asks for it. */
export interface Said {
  /** Its media type. */
  type: string;
  /** Its Cache-Control. */
  cache: string;
}

/** An object in a list. */
export interface Listed {
  /** Below the prefix. */
  key: string;
  size: number;
  etag: string;
  /** When it was written, in whole seconds since 1970. */
  at: number;
}

/** An object is written only where there is none, or only where it is still the one with this tag. */
export type Condition = { none: true } | { etag: string } | undefined;

/**
 * The objects below a prefix of a bucket. Keys are given without it. Every method throws a PublishError in plain words
 * where the store refuses or cannot be reached, once the SDK has tried again in vain.
 */
export class Store {
  readonly #client: S3Client;
  readonly #place: StorePlace;
  /** False once the store was found not to know checksums of objects. */
  #checksums = true;

  constructor(place: StorePlace, options: StoreOptions) {
    this.#place = place;
    this.#client = openClient(options);
  }

  /** Ends the connections. */
  close(): void {
    this.#client.destroy();
  }

  /** Every object whose key begins so, in the order of keys. `after` is a key behind which to begin. */
  async list(start: string, after?: string): Promise<Listed[]> {
    const { bucket, prefix } = this.#place;
    const pages = paginateListObjectsV2(
      { client: this.#client },
      {
        Bucket: bucket,
        Prefix: prefix + start,
        ...(after === undefined ? {} : { StartAfter: prefix + after }),
      },
    );
    const found: Listed[] = [];
    await this.#told('list the objects', async () => {
      for await (const { Contents = [] } of pages) {
        for (const { Key = '', Size = 0, ETag = '', LastModified } of Contents) {
          const at = Math.floor((LastModified?.getTime() ?? 0) / 1000);
          found.push({ key: Key.slice(prefix.length), size: Size, etag: bare(ETag), at });
        }
      }
    });
    return found;
  }

  /** The text of an object with its tag; undefined where there is none. `age`: seconds since it was written. */
  async get(key: string): Promise<{ text: string; etag: string; age: number } | undefined> {
    return this.#told(`read ${key}`, async () => {
      try {
        const command = new GetObjectCommand({ ...this.#at(key) });
        const answered = timeOfAnswer(command);
        const { Body, ETag = '', LastModified } = await this.#client.send(command);
        const age = (answered() - (LastModified?.getTime() ?? NaN)) / 1000;
        return { text: (await Body?.transformToString()) ?? '', etag: ETag, age: Number.isNaN(age) ? Infinity : age };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    });
  }

  /**
   * Writes an object, which the store holds against its SHA-256: as the checksum of the object, where the store knows
   * those, and in the signature of the request. Gives its tag. Throws a ConditionError where the condition does not hold.
   */
  async put(key: string, body: Uint8Array | string, sha256: string, said: Said, only?: Condition): Promise<string> {
    const condition = only === undefined ? {} : 'none' in only ? { IfNoneMatch: '*' } : { IfMatch: only.etag };
    const object = { ...this.#at(key), ...condition, Body: body, ...this.#heads(sha256, said) };
    const checksums = this.#checksums;
    const checksum = checksums ? { ChecksumSHA256: Buffer.from(sha256, 'hex').toString('base64') } : {};
    try {
      const command = new PutObjectCommand({ ...object, ...checksum });
      return await this.#told(`write ${key}`, async () => (await this.#client.send(command)).ETag ?? '');
    } catch (error) {
      if (!(error instanceof UnknownToStoreError) || !checksums) throw error;
      this.#checksums = false;
      return this.put(key, body, sha256, said, only);
    }
  }

  /** Copies an object within the store, which then says of it what it is told. Gives the tag of the copy. */
  async copy(from: string, to: string, sha256: string, said: Said): Promise<string> {
    const { bucket, prefix } = this.#place;
    const command = new CopyObjectCommand({
      ...this.#at(to),
      CopySource: `${bucket}/${(prefix + from).split('/').map(encodeURIComponent).join('/')}`,
      MetadataDirective: 'REPLACE',
      ...this.#heads(sha256, said),
    });
    return this.#told(`write ${to}`, async () => bare((await this.#client.send(command)).CopyObjectResult?.ETag));
  }

  /** Deletes an object. That there is none is no error. */
  async remove(key: string): Promise<void> {
    await this.#told(`delete ${key}`, () => this.#client.send(new DeleteObjectCommand(this.#at(key))));
  }

  #at(key: string) {
    return { Bucket: this.#place.bucket, Key: this.#place.prefix + key };
  }

  #heads(sha256: string, { type, cache }: Said) {
    return { ContentType: type, CacheControl: cache, Metadata: { sha256 } };
  }

  async #told<T>(act: string, request: () => Promise<T>): Promise<T> {
    try {
      return await request();
    } catch (error) {
      throw toldError(error, act, this.#place);
    }
  }
}

/** A tag without the quotation marks that a store gives it in one answer and not in another. */
function bare(etag = ''): string {
  return etag.replace(/^"|"$/g, '');
}
