import { lookup as lookUp } from 'node:dns/promises';
import { request as requestOf } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIPv6 } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** How sources are asked. Times in milliseconds. */
export interface Network {
  userAgent: string;
  /** How long an answer may take. */
  timeout: number;
  /** How long a host is left alone after an answer. */
  pause: number;
  /** How long to wait before one that gave no answer is asked again. */
  retryPause: number;
  /** The numbers of the machines of a name. */
  resolve: (host: string) => Promise<string[]>;
  /** For tests: a server that is asked in place of every host. Content cannot set it. */
  server?: { host: string; port: number };
}

/** The network as it is, for a site at an address. */
export function internet(site: string): Network {
  return {
    userAgent: `Soundings source check (+${site})`,
    timeout: 20_000,
    pause: 1_000,
    retryPause: 10_000,
    resolve: async (host) => (await lookUp(host, { all: true })).map(({ address }) => address),
  };
}

/** What a server answered. */
export interface Answer {
  status: number;
  location?: string;
}

/** A name leads to a machine that is not on the internet. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

/**
 * Asks for an address, and reads nothing but the head of the answer. Rejects where there is none in time. The number to
 * which a name leads is looked at as it is connected to: another one cannot be put in its place in between.
 */
export function request(url: URL, method: 'HEAD' | 'GET', network: Network): Promise<Answer> {
  const { userAgent, timeout, server } = network;
  return new Promise((resolve, reject) => {
    const asked = requestOf({
      method,
      host: server?.host ?? url.hostname,
      port: server?.port ?? (url.port || 443),
      servername: url.hostname,
      path: url.pathname + url.search,
      headers: { Host: url.host, 'User-Agent': userAgent, Accept: '*/*' },
      agent: false,
      signal: AbortSignal.timeout(timeout),
      ...(server ? {} : { lookup: lookupIn(network) }),
    });
    asked.on('response', (response) => {
      const { statusCode = 0, headers } = response;
      response.destroy();
      resolve({ status: statusCode, ...(headers.location === undefined ? {} : { location: headers.location }) });
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Looks up names for a connection, and lets none of those through that lead to machines near this one. */
function lookupIn({ resolve }: Network): LookupFunction {
  return (host, { all }, done) => {
    resolve(host).then(
      (numbers) => {
        const found = numbers.filter(isPublicAddress).map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
        const [first] = found;
        if (!first) done(new PrivateAddressError('leads to no machine on the internet'), '');
        else if (all) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: unknown) => {
        done(error as NodeJS.ErrnoException, '');
      },
    );
  };
}
