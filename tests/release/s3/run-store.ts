import { once } from 'node:events';
import { readdir, stat, utimes } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import S3rver from 's3rver';
import { portOf } from '../../../src/cli/listen.ts';
import { makeFaithful } from './faithful-store.ts';
import { listedPage } from './listed-page.ts';

/** What s3rver takes as a key, and the bucket that it has. */
export const storeKey = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' };
export const bucket = 'news';

const website = `<WebsiteConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/">
  <IndexDocument><Suffix>index.html</Suffix></IndexDocument>
  <ErrorDocument><Key>404.html</Key></ErrorDocument>
</WebsiteConfiguration>`;

/** A request that a store was sent: PUT, COPY, GET, LIST or DELETE, and the key. */
export interface Asked {
  what: string;
  key: string;
}

/** An S3-compatible store that runs on this machine, and serves its bucket to readers as a web site. */
export interface RunningStore {
  endpoint: string;
  /** Where readers find the bucket. */
  address: string;
  /** Every request, in the order in which they came. */
  asked: Asked[];
  /** The keys that the bucket has, in order. */
  keys(): Promise<string[]>;
  /** Makes an object older, in seconds. */
  age(key: string, seconds: number): Promise<void>;
  /** Is called for each request; true ends its connection without an answer. */
  cut: (asked: Asked) => boolean;
  end(): Promise<void>;
}

/**
 * Starts s3rver in a folder, with one bucket. Without `conditions` it ignores those of writes; it refuses `unknown`
 * headers; its lists have pages of so many objects as `listed` says.
 */
export async function startStore(
  directory: string,
  { conditions = true, unknown = [] as string[], listed = 1_000 } = {},
): Promise<RunningStore> {
  const s3 = new S3rver({ directory, silent: true, configureBuckets: [{ name: bucket, configs: [website] }] });
  makeFaithful(s3.store, { conditions, unknown });
  await s3.configureBuckets();
  const answer = s3.callback();
  const answerList = async (response: ServerResponse, page: Parameters<typeof listedPage>[1]) =>
    response.setHeader('Content-Type', 'application/xml').end(await listedPage(s3.store, page));
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://store');
    const key = decodeURIComponent(url.pathname.slice(`/${bucket}/`.length));
    const method = url.searchParams.has('list-type') ? 'LIST' : (request.method ?? '');
    const asked = { what: 'x-amz-copy-source' in request.headers ? 'COPY' : method, key };
    const ofReader = request.headers.authorization === undefined;
    if (!ofReader && running.cut(asked)) return void request.socket.destroy();
    if (!ofReader) running.asked.push(asked);
    if (method === 'LIST') {
      answerList(response, { bucket, asked: url.searchParams, most: listed }).catch(() =>
        response.writeHead(500).end(),
      );
    } else answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${portOf(server)}`;
  const running: RunningStore = {
    endpoint,
    address: `${endpoint}/${bucket}/`,
    asked: [],
    cut: () => false,
    keys: async () => {
      const names = await readdir(join(directory, bucket), { recursive: true });
      const ending = '._S3rver_object';
      return names
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length))
        .sort();
    },
    age: async (key, seconds) => {
      const file = s3.store.getResourcePath(bucket, key, 'object');
      const at = new Date((await stat(file)).mtimeMs - seconds * 1000);
      await utimes(file, at, at);
    },
    end: async () => {
      server.close().closeAllConnections();
      await once(server, 'close');
      s3.logger.exceptions.unhandle();
      s3.logger.close();
    },
  };
  return running;
}
