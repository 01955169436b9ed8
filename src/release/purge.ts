import { again, usualPauses } from './again.ts';
import { addressOf } from './compare.ts';
import { inParallel } from './in-parallel.ts';
import { PassingError, PublishError } from './publish-error.ts';

/** A service that stands between a site and its readers, and can be told to forget addresses. */
export interface PurgeService {
  /** Its name, in words. */
  name: string;
  /** Where its interface answers. */
  origin: string;
  /** The variables that say who asks: the names of the values that `requestFor` is given. */
  variables: readonly string[];
  /** How many addresses one request may name, and how many requests are under way at once. */
  most: { addresses: number; atOnce: number };
  /** The request to forget some addresses: a path of the interface, headers, and what is sent. */
  requestFor(addresses: readonly string[], values: readonly string[]): PurgeRequest;
}

/** A request to forget addresses. */
interface PurgeRequest {
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/**
 * The services that are known. Cloudflare takes up to 100 addresses a request (developers.cloudflare.com/cache/how-to/
 * purge-cache, July 2026), Fastly one (fastly.com/documentation/reference/api/purging).
 */
export const purgeServices: Readonly<Record<string, PurgeService>> = {
  cloudflare: {
    name: 'Cloudflare',
    origin: 'https://api.cloudflare.com',
    variables: ['CLOUDFLARE_ZONE_ID', 'CLOUDFLARE_API_TOKEN'],
    most: { addresses: 100, atOnce: 1 },
    requestFor: (addresses, [zone = '', token = '']) => ({
      path: `/client/v4/zones/${encodeURIComponent(zone)}/purge_cache`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ files: addresses }),
    }),
  },
  fastly: {
    name: 'Fastly',
    origin: 'https://api.fastly.com',
    variables: ['FASTLY_API_TOKEN'],
    most: { addresses: 1, atOnce: 8 },
    requestFor: ([address = ''], [token = '']) => ({
      path: `/purge/${address.replace(/^https?:\/\//, '')}`,
      headers: { 'fastly-key': token },
    }),
  },
};

/** How long a service may take to answer, in milliseconds. */
const patience = 20_000;

/**
 * Lets a service forget addresses. Throws a PublishError where it does not; what it kept then stays for as long as the
 * Cache-Control of each says.
 */
export async function purge(
  service: PurgeService,
  values: readonly string[],
  addresses: readonly string[],
  pauses = usualPauses,
): Promise<void> {
  const { most } = service;
  const parts = Array.from({ length: Math.ceil(addresses.length / most.addresses) }, (_, at) =>
    addresses.slice(at * most.addresses, (at + 1) * most.addresses),
  );
  await inParallel(parts, most.atOnce, (part) => again(() => ask(service, service.requestFor(part, values)), pauses));
}

async function ask({ name, origin }: PurgeService, { path, headers, body }: PurgeRequest): Promise<void> {
  const init = {
    method: 'POST',
    headers,
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body }),
  };
  const response = await answerTo(origin + path, init).catch((error: unknown) => {
    throw new PassingError(`${name} cannot be reached (${String(error)}).`);
  });
  if (response.ok) return;
  const refused = [401, 403].includes(response.status) ? ': look at its token' : '';
  const passes = response.status === 429 || response.status >= 500;
  throw new (passes ? PassingError : PublishError)(`${name} answers ${response.status}${refused}.`);
}

/** An answer that was read to its end: so long its connection may break. */
async function answerTo(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, init);
  await response.arrayBuffer();
  return response;
}

/** Under which addresses readers and what stands between know the files at some paths of a site. */
export function addressesOf(site: string, paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    const folder = new URL(addressOf(path), site).href;
    const file = new URL(path.split('/').map(encodeURIComponent).join('/'), site).href;
    return folder === file ? [file] : [folder, file];
  });
}
