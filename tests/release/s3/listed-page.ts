import type { FileStore, ListedObject } from 's3rver';

/**
 * The answer to a request for the list of a bucket, in pages of so many objects, as S3 gives it. The one that s3rver would
 * give ends in an error where there is a second page: it makes its tokens with a cipher that Node no longer has.
 */
export async function listedPage(
  store: FileStore,
  { bucket, asked, most }: { bucket: string; asked: URLSearchParams; most: number },
): Promise<string> {
  const { objects } = await store.listObjects(bucket, { prefix: asked.get('prefix') ?? '' });
  const after = asked.get('continuation-token') ?? asked.get('start-after') ?? '';
  const left = objects.sort((a, b) => order(a.key, b.key)).filter(({ key }) => order(key, after) > 0);
  const page = left.slice(0, most);
  const isCut = left.length > page.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${escaped(bucket)}</Name><KeyCount>${page.length}</KeyCount><MaxKeys>${most}</MaxKeys>`,
    `<IsTruncated>${isCut}</IsTruncated>`,
    isCut ? `<NextContinuationToken>${escaped(page.at(-1)!.key)}</NextContinuationToken>` : '',
    ...page.map(contents),
    '</ListBucketResult>',
  ].join('');
}

function contents({ key, size, lastModifiedDate, metadata }: ListedObject): string {
  const etag = escaped(metadata['etag'] ?? '');
  const time = lastModifiedDate.toISOString();
  return `<Contents><Key>${escaped(key)}</Key><LastModified>${time}</LastModified><ETag>${etag}</ETag><Size>${size}</Size></Contents>`;
}

function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
