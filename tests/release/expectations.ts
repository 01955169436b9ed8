import { brotliCompressSync, gzipSync } from 'node:zlib';
import { missing, page, rowOf, type Row } from '../../src/release/headers.ts';
import { manifestText } from '../../src/release/manifest.ts';
import { mediaTypes } from '../../src/release/media-types.ts';
import { withFormer } from '../../src/release/prepare-host.ts';
import type { Question } from './ask.ts';

/** The front page of the site that every server serves. */
export const front = `<!doctype html><html><head><style>p{}</style></head><body>${'front '.repeat(200)}</body></html>`;
/** A file of it whose name carries a digest. */
export const picture = 'stories/alder-valley-flood/images/weir-0a1b2c3d4e5f-360.avif';
/** What moved in it, or is gone. */
export const former = [
  { from: '/stories/alderwater/', to: '/stories/alder-valley-flood/' },
  { from: '/stories/ferry-timetable/' },
];

const described = { sha256: '0'.repeat(64), size: 4, type: 'text/html; charset=utf-8' };
const manifest = manifestText({
  version: 1,
  commit: null,
  asOf: '2023-04-20T12:00:00Z',
  address: 'https://news.example/',
  staging: false,
  placeholders: [],
  files: withFormer(
    former.map(({ from }) => ({ path: `${from.slice(1)}index.html`, ...described })),
    former,
  ),
});

/** All files of the site, and what must not be served. */
export const files: Record<string, string | Buffer> = {
  'index.html': front,
  'index.html.br': brotliCompressSync(front),
  'index.html.gz': gzipSync(front),
  '404.html': 'not here',
  'about/index.html': 'about',
  'stories/alder-valley-flood/index.html': 'story',
  'stories/alderwater/index.html': 'moved',
  'stories/ferry-timetable/index.html': 'gone',
  [picture]: 'picture',
  'fonts/text.woff2': 'font',
  'feed.xml': '<feed/>',
  'sitemap-index.xml': '<sitemapindex/>',
  'robots.txt': 'User-agent: *',
  'manifest.json': manifest,
  '.secret': 'secret',
  '.git/config': 'secret',
  _headers: 'secret',
  _redirects: 'secret',
  '../secret.txt': 'secret',
  ...Object.fromEntries(Object.keys(mediaTypes).map((ending) => [`kinds/sample${ending}`, ending])),
  'kinds/sample.unknown': 'unknown',
};
/** What a server must answer to a question. */
export interface Expectation extends Question {
  says: string;
  status: number | number[];
  body?: string;
  /** Headers that must be as they are here; undefined for one that must not be there. */
  has?: Record<string, string | RegExp | undefined>;
  /** Whose headers it has. */
  row: Row;
}

const read = (path: string, body: string, more: Partial<Expectation> = {}): Expectation => ({
  says: `“${path}” is there`,
  path,
  status: 200,
  body,
  row: rowOf(path),
  ...more,
});
const refused = (says: string, path: string, more: Partial<Expectation> = {}): Expectation => ({
  says,
  path,
  status: 404,
  body: 'not here',
  row: missing,
  ...more,
});

/** The one list for all servers. Paths are below the base of the site, but for those that begin with a slash. */
export const expectations: Expectation[] = [
  read('', front),
  read('about/', 'about'),
  read('?from=feed', front, { row: page }),
  read('stories/alder-valley-flood/', 'story'),
  read(picture, 'picture'),
  read('fonts/text.woff2', 'font'),
  read('feed.xml', '<feed/>'),
  read('sitemap-index.xml', '<sitemapindex/>'),
  read('robots.txt', 'User-agent: *'),
  read('manifest.json', manifest),
  ...Object.entries(mediaTypes).map(([ending, type]) =>
    read(`kinds/sample${ending}`, ending, { says: `${ending} is ${type}`, has: { 'content-type': type } }),
  ),
  read('kinds/sample.unknown', 'unknown', {
    says: 'bytes of no known kind are said to be just that',
    has: { 'content-type': 'application/octet-stream' },
  }),
  refused('an address that there is not has the page that says so', 'nowhere/', {
    has: { 'content-type': 'text/html; charset=utf-8' },
  }),
  refused('a picture that there is not is not kept for a year', picture.replace('360', '720')),
  refused('a file that there is not', 'kinds/none.woff2'),
  refused('a folder without a page lists nothing', 'kinds/'),
  refused('a file whose name begins with a dot', '.secret'),
  refused('the same, in other letters', '%2esecret'),
  refused('a folder whose name begins with a dot', '.git/config'),
  refused('what only hosts read', '_headers'),
  refused('what only hosts read, too', '_redirects'),
  ...[
    '../secret.txt',
    '..%2fsecret.txt',
    '%2e%2e/secret.txt',
    '%2e%2e%2fsecret.txt',
    '..%5csecret.txt',
    'about/../../secret.txt',
    'about/%2e%2e/%2e%2e/secret.txt',
    '....//secret.txt',
    '%00',
    '%zz',
  ].map((path) => refused(`“${path}” leads out of nothing`, path, { status: [404, 400] })),
  {
    says: 'a folder without its last slash is led to the one with it',
    path: 'about',
    status: [301, 308],
    has: { location: /^(\.\/|\/(news\/)?)about\/$/ },
    row: page,
  },
  ...['//evil.example/about', '//evil.example/%2e%2e', '/\\evil.example/', '//evil.example/..%2fabout'].map((path) => ({
    says: `“${path}” leads to no other host`,
    path,
    status: [200, 301, 308, 400, 404],
    has: { location: /^(\/(?![/\\]).*)?$/ },
    row: missing,
  })),
  {
    says: 'an address that moved is led on',
    path: 'stories/alderwater/',
    status: 301,
    has: { location: /^\/(news\/)?stories\/alder-valley-flood\/$/ },
    row: page,
  },
  refused('an address that is gone says why', 'stories/ferry-timetable/', { status: 410, body: 'gone' }),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].map((method) => ({
    says: `${method} is refused`,
    path: picture,
    method,
    status: 405,
    has: { allow: 'GET, HEAD' },
    row: missing,
  })),
  { says: 'TRACE is refused', path: '', method: 'TRACE', status: [405, 501], row: missing },
  read('', '', { says: 'HEAD gives the head of a page alone', method: 'HEAD', has: { 'content-length': /^\d+$/ } }),
  read(picture, '', { says: 'HEAD gives the head of a picture alone', method: 'HEAD', has: { 'content-length': '7' } }),
  refused('HEAD of what there is not', 'nowhere/', { method: 'HEAD', body: '' }),
  read(picture, 'pic', {
    says: 'a part is given',
    headers: { range: 'bytes=0-2' },
    status: 206,
    has: { 'content-range': 'bytes 0-2/7' },
  }),
  read(picture, 'ure', {
    says: 'the end is given',
    headers: { range: 'bytes=-3' },
    status: 206,
    has: { 'content-range': 'bytes 4-6/7' },
  }),
  {
    says: 'a part after the end is refused',
    path: picture,
    headers: { range: 'bytes=99-' },
    status: 416,
    has: { 'content-range': 'bytes */7' },
    row: rowOf(picture),
  },
  {
    says: 'a head of 30,000 bytes is refused',
    path: '',
    headers: { 'x-much': 'a'.repeat(30_000) },
    status: [400, 413, 414, 431, 494],
    row: missing,
  },
];
