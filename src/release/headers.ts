/** One kind of file of a site, with what a server says of it beyond its bytes. */
export interface Row {
  /** What it is, in words. */
  kind: string;
  /** Where it stands below the base: `:name` is one part of a path, `*` at the end whatever follows. */
  paths: readonly string[];
  /** For how long whoever has it may use it without asking again. */
  cache: string;
  /** True where the names carry a digest, so that what has a name never changes. */
  immutable?: true;
  /** Directives that the content security policy of this kind has beside those of all. */
  policy?: Readonly<Record<string, string>>;
  /** True where other sites may show it in a frame. */
  framed?: true;
}

/** What the headers of a site depend on, beside the kind of file. */
export interface HeaderSite {
  /** Of the style texts, as a content security policy names them: sha256-… */
  styleHashes: readonly string[];
  /** True where readers reach it by https. */
  secure: boolean;
}

/** What is missing or gone. Its page may be kept for a minute, so that a page that appears is seen soon. */
export const missing: Row = { kind: 'what is missing', paths: ['404.html'], cache: 'public, max-age=60' };

/** All that is there to be read. A reader’s browser asks each time; a cache between may wait for a minute. */
export const page: Row = {
  kind: 'pages',
  paths: ['*'],
  cache: 'public, max-age=0, s-maxage=60, must-revalidate',
};

/** Every kind of file, in the order in which a path is looked up. The last one is whatever no other is. */
export const rows: readonly Row[] = [
  {
    kind: 'pictures, whose names carry a digest',
    paths: ['stories/:story/images/*', 'handbook/example/images/*'],
    cache: 'public, max-age=31536000, immutable',
    immutable: true,
  },
  {
    kind: 'fonts and icons',
    paths: ['fonts/*', 'favicon.ico', 'favicon.svg', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png'],
    cache: 'public, max-age=86400',
  },
  {
    kind: 'what machines ask for again and again',
    paths: ['feed.xml', 'sitemap-*', 'robots.txt', 'manifest.json'],
    cache: 'public, max-age=60',
  },
  missing,
  page,
];

/** The row of a path below the base. */
export function rowOf(path: string): Row {
  return rows.find((row) => row.paths.some((pattern) => new RegExp(patternSource(pattern)).test(path))) ?? page;
}

/** The pattern of a row as the source of a regular expression, for a path that begins with `base`. */
export function patternSource(pattern: string, base = ''): string {
  const escape = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return `^${escape(base)}${escape(pattern)
    .replace(/:[a-z]+/g, '[^/]+')
    .replace(/\*$/, '.+')}$`;
}

/** What a browser may not use on any page: none of it is needed to read. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
];

/** The headers of a kind of file, by their names; the same for every server. */
export function headersOf(row: Row, site: HeaderSite): Record<string, string> {
  return {
    'Cache-Control': row.cache,
    'Content-Security-Policy': policyOf(row, site),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': row.framed ? 'cross-origin' : 'same-origin',
    'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
    'Referrer-Policy': 'no-referrer',
    // For other names below the same domain nobody here can speak: it is for this name only.
    ...(site.secure ? { 'Strict-Transport-Security': 'max-age=63072000' } : {}),
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  };
}

function policyOf(row: Row, { styleHashes, secure }: HeaderSite): string {
  const styles = styleHashes.length > 0 ? styleHashes.map((hash) => `'${hash}'`).join(' ') : "'none'";
  const directives = {
    'default-src': "'none'",
    'style-src': styles,
    'img-src': "'self'",
    'font-src': "'self'",
    ...row.policy,
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': row.framed ? '*' : "'none'",
  };
  const named = Object.entries(directives).map(([name, sources]) => `${name} ${sources}`);
  return [...named, ...(secure ? ['upgrade-insecure-requests'] : [])].join('; ');
}
