import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import type { FileStore, StoredObject } from 's3rver';
import S3Error from 's3rver/lib/models/error.js';

/**
 * Makes s3rver’s store keep what S3 promises and it does not: an object appears whole or not at all, also where the
 * connection ends; its checksum is looked at; a copy has the tag of its own bytes. With `conditions`, writes are also
 * held to If-Match and If-None-Match, as Amazon S3, R2 and MinIO do, one after the other. A header
 * of `unknown` is refused as some stores do.
 */
export function makeFaithful(
  store: FileStore,
  { conditions, unknown }: { conditions: boolean; unknown: readonly string[] },
): void {
  const copyObject = store.copyObject.bind(store);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  store.putObject = async (object) => {
    const bytes = await bytesOf(object);
    const { headers } = object.content as IncomingMessage;
    const strange = unknown.find((name) => name in headers);
    if (strange !== undefined) throw asAnswer(new S3Error('NotImplemented', `${strange} is not implemented`), 501);
    refuseChanged(bytes, headers['x-amz-checksum-sha256'], 'base64');
    refuseChanged(bytes, headers['x-amz-content-sha256'], 'hex');
    return inTurn(async () => {
      if (conditions) await refuseUnmet(store, object, headers);
      return write(store, object, bytes);
    });
  };
  store.copyObject = async (...places) => {
    await rm(store.getResourcePath(places[2], places[3], 'object.md5'), { force: true });
    return copyObject(...places);
  };
}

async function bytesOf({ content }: StoredObject): Promise<Buffer> {
  if (Buffer.isBuffer(content)) return content;
  const parts: Buffer[] = [];
  for await (const part of content) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function refuseChanged(bytes: Buffer, said: string | string[] | undefined, encoding: 'base64' | 'hex'): void {
  if (said === undefined || said === 'UNSIGNED-PAYLOAD') return;
  if (createHash('sha256').update(bytes).digest(encoding) === said) return;
  throw new S3Error('BadDigest', 'The checksum is not that of the bytes.');
}

async function refuseUnmet(store: FileStore, { bucket, key }: StoredObject, headers: IncomingMessage['headers']) {
  const there = (await store.existsObject(bucket, key)) ? await store.getMetadata(bucket, key) : undefined;
  const [match, none] = [headers['if-match'], headers['if-none-match']];
  if ((match === undefined || there?.['etag'] === match) && (none === undefined || !there)) return;
  throw asAnswer(new S3Error('PreconditionFailed', 'A condition does not hold.'), 412);
}

async function write(store: FileStore, { bucket, key, metadata }: StoredObject, bytes: Buffer) {
  const file = store.getResourcePath(bucket, key, 'object');
  const md5 = createHash('md5').update(bytes).digest('hex');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.part`, bytes);
  await store.putMetadata(bucket, key, metadata, md5);
  await rename(`${file}.part`, file);
  return { size: bytes.length, md5 };
}

function asAnswer(error: S3Error, status: number): S3Error {
  return Object.assign(error, { status });
}
