import { readFileSync } from 'node:fs';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { askAll } from '../../src/sources/ask-all.ts';
import { ask, type Verdict } from '../../src/sources/ask.ts';
import { internet, type Network } from '../../src/sources/request.ts';
import { Turns } from '../../src/sources/turns.ts';
import { startSourceServer, type SourceServer } from './server.ts';

/** The network as it is, but for the rests; with all the time that a busy machine needs. */
const real = { ...internet('https://news.example/'), timeout: 300_000, pause: 0, retryPause: 0 };
let server: SourceServer;
let network: Network;
const before = getCACertificates('default');
/** How many questions are being answered at once on each host, and the most that ever were. */
const open = new Map<string, number>();
const most = new Map<string, number>();

/** What the server answers by path: a status, or a status and where it leads. */
const answers: Record<string, [number, string?]> = {
  '/here': [200],
  '/moved': [301, '/here'],
  '/moved-too': [308, 'https://b.example/here#part'],
  '/for-a-while': [302, '/here'],
  '/moved-for-a-while': [301, '/for-a-while'],
  '/moved-and-gone': [301, '/nowhere'],
  '/gone': [410],
  '/robots': [403],
  '/too-many': [429],
  '/broken': [503],
  '/circle': [302, '/circle'],
  '/by-http': [301, 'http://a.example/here'],
  '/to-this-machine': [302, 'https://127.0.0.1/secret'],
  '/to-this-name': [302, 'https://localhost/secret'],
  '/to-nothing': [301, 'https://'],
  '/with-a-name': [301, 'https://user:word@a.example/here'],
  '/ftp': [301, 'ftp://a.example/'],
  '/1': [302, '/2'],
  '/2': [302, '/3'],
  '/3': [302, '/4'],
  '/4': [302, '/5'],
  '/5': [302, '/here'],
  '/0': [302, '/1'],
};

beforeAll(async () => {
  server = await startSourceServer(
    ['a.example', 'b.example', 'c.example'],
    ({ method, url = '', headers }, response) => {
      const host = headers.host ?? '';
      open.set(host, (open.get(host) ?? 0) + 1);
      most.set(host, Math.max(most.get(host) ?? 0, open.get(host)!));
      response.on('close', () => open.set(host, open.get(host)! - 1));
      if (url === '/silent' || (url === '/no-head' && method === 'HEAD')) return;
      if (url === '/cut') {
        response.destroy();
        return;
      }
      if (url === '/head-refused') response.statusCode = method === 'HEAD' ? 405 : 200;
      else if (url === '/head-wrong') response.statusCode = method === 'HEAD' ? 404 : 200;
      else {
        const [status, location] = answers[url] ?? [404];
        response.statusCode = url === '/no-head' ? 200 : status;
        if (location !== undefined) response.setHeader('Location', location);
      }
      response.end(method === 'HEAD' ? undefined : 'x'.repeat(100_000));
    },
  );
  setDefaultCACertificates([...before, readFileSync(server.certificate, 'utf8')]);
  network = { ...real, server: server.at };
});
afterAll(async () => {
  setDefaultCACertificates(before);
  await server.close();
});
beforeEach(() => {
  server.asked.length = 0;
});

const askAt = (path: string, more: Partial<Network> = {}) =>
  ask(`https://a.example${path}`, { ...network, ...more }, new Turns(0));

describe('an address', () => {
  test.each<[string, string, Verdict]>([
    ['that answers is alive', '/here', { state: 'alive' }],
    ['that answers the whole question only is alive', '/head-refused', { state: 'alive' }],
    ['whose answer to the short question is wrong is alive', '/head-wrong', { state: 'alive' }],
    ['that is silent to the short question is alive', '/no-head', { state: 'alive' }],
    ['that leads on for a while is alive', '/for-a-while', { state: 'alive' }],
    ['that leads on five times is alive', '/1', { state: 'alive' }],
    ['that moved is where it leads', '/moved', { state: 'moved', to: 'https://a.example/here' }],
    ['that moved to another host is there', '/moved-too', { state: 'moved', to: 'https://b.example/here' }],
    [
      'that moved to one which leads on for a while is at the first',
      '/moved-for-a-while',
      { state: 'moved', to: 'https://a.example/for-a-while' },
    ],
    ['that is not there is gone', '/nowhere', { state: 'gone', why: 'answers 404' }],
    ['that is gone is gone', '/gone', { state: 'gone', why: 'answers 410' }],
    ['that moved to where nothing is is gone', '/moved-and-gone', { state: 'gone', why: 'answers 404' }],
    ['that refuses programs may be alive', '/robots', { state: 'refused', why: 'answers 403 to programs' }],
    ['that was asked too often may be alive', '/too-many', { state: 'refused', why: 'answers 429 to programs' }],
    ['whose server is broken is unreachable', '/broken', { state: 'unreachable', why: 'answers 503' }],
    ['that leads in a circle is unreachable', '/circle', { state: 'unreachable', why: 'leads on more than 5 times' }],
    ['that leads on six times is unreachable', '/0', { state: 'unreachable', why: 'leads on more than 5 times' }],
    ['that is silent is unreachable', '/silent', { state: 'unreachable', why: 'does not answer in time' }],
    ['whose server hangs up is unreachable', '/cut', { state: 'unreachable', why: 'does not answer (ECONNRESET)' }],
  ])('%s', async (_, path, verdict) => {
    const silent = ['/silent', '/no-head'].includes(path);
    expect(await askAt(path, silent ? { timeout: 1_000 } : {})).toEqual(verdict);
  });

  test.each(['/by-http', '/to-this-machine', '/to-this-name', '/to-nothing', '/with-a-name', '/ftp'])(
    'that leads to what no text may lead to is not followed: %s',
    async (path) => {
      expect(await askAt(path)).toMatchObject({
        state: 'unreachable',
        why: expect.stringMatching(/^leads to an address that /) as string,
      });
      expect(server.asked.filter((asked) => !asked.endsWith(`a.example${path}`))).toEqual([]);
    },
  );
});

test('a server is asked the short question first, by the name of the site, and once more where it gave no answer', async () => {
  await askAt('/here');
  expect(server.asked).toEqual(['HEAD a.example/here']);
  await askAt('/broken');
  expect(server.asked.slice(1)).toEqual(['HEAD', 'GET', 'HEAD', 'GET'].map((method) => `${method} a.example/broken`));
  expect(network.userAgent).toBe('Soundings source check (+https://news.example/)');
});

describe('a name that leads to this machine, or near it, is not asked', () => {
  test.each([[['127.0.0.1']], [['10.0.0.1', '::1', 'fe80::1']]])('%j', async (numbers) => {
    const address = `https://a.example:${server.at.port}/here`;
    const verdict = await ask(address, { ...real, resolve: () => Promise.resolve(numbers) }, new Turns(0));
    expect(verdict).toEqual({ state: 'unreachable', why: 'leads to no machine on the internet' });
    expect(server.asked).toEqual([]);
  });

  test('also where it led to another machine before', async () => {
    let times = 0;
    const resolve = () => Promise.resolve([(times += 1) > 1 ? '127.0.0.1' : '192.168.0.1']);
    const verdict = await ask(`https://a.example:${server.at.port}/here`, { ...real, resolve }, new Turns(0));
    expect(verdict).toMatchObject({ state: 'unreachable' });
    expect([times, server.asked]).toEqual([2, []]);
  });
});

test('a name that there is not is told as such', async () => {
  const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
  expect(await ask('https://a.example/', { ...real, resolve }, new Turns(0))).toEqual({
    state: 'unreachable',
    why: 'has a host that there is not',
  });
});

test('a certificate that a browser refuses is told as such', async () => {
  setDefaultCACertificates(before);
  const verdict = await askAt('/here');
  setDefaultCACertificates([...before, readFileSync(server.certificate, 'utf8')]);
  expect(verdict).toMatchObject({ state: 'unreachable', why: expect.stringContaining('certificate') as string });
});

test('hosts are asked side by side, each one question at a time, and each address once', async () => {
  most.clear();
  const paths = Array.from({ length: 6 }, (_, at) => `/here?${at}`);
  const addresses = ['a', 'b', 'c'].flatMap((host) => paths.map((path) => `https://${host}.example${path}`));
  const verdicts = await askAll([...addresses, ...addresses], network);
  expect([...verdicts.keys()].sort()).toEqual([...addresses].sort());
  expect(server.asked.filter((asked) => asked.startsWith('HEAD'))).toHaveLength(addresses.length);
  expect([...most.values()]).toEqual([1, 1, 1]);
});

test('between two questions a host has a rest', async () => {
  const turns = new Turns(50);
  const at: number[] = [];
  const now = () => Promise.resolve(at.push(performance.now()));
  await Promise.all([turns.run('a', now), turns.run('a', now), turns.run('b', now)]);
  expect(at).toHaveLength(3);
  expect(at[2]! - at[0]!).toBeGreaterThanOrEqual(49);
});
