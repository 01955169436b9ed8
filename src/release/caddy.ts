import { hostFiles } from './host-files.ts';
import { mediaTypes } from './media-types.ts';
import { formerPaths, serverHeaders, type ServerSite } from './server-site.ts';

/**
 * The configuration of Caddy for a site, a whole Caddyfile. Caddy forgets every header when it answers with an error:
 * so all are set there once more, with the values of what is missing.
 */
export function caddyConfig(site: ServerSite): string {
  const { base, root, host, listen } = site;
  const headers = serverHeaders(site);
  const differing = headers.filter(({ others }) => others.length > 0);
  const same = headers.filter(({ others, name }) => others.length === 0 && name !== 'Vary');
  const variable = (name: string) => `{site_${name.toLowerCase().replaceAll('-', '_')}}`;
  const { moved, gone } = formerPaths(site);
  const outside = base === '/' ? [] : [`@outside not path ${base}*`, 'error @outside 404'];
  const noBase = base === '/' ? [] : [`uri strip_prefix ${base.slice(0, -1)}`];
  const hidden = hostFiles.filter((name) => !name.startsWith('.')).map((name) => `${base}${name}`);
  return block(
    '# Written by `npm run server-config`, as a whole Caddyfile. Do not change it: write it again.',
    ['{', 'admin off', ['servers {', ...limits, '}'], '}'],
    '',
    [
      '(same_headers) {',
      ...same.map(({ name, value }) => `header ${name} ${quoted(value)}`),
      // Deferred, for the file server adds to the one, and Caddy itself sets the other.
      ['header {', 'defer', 'Vary Accept-Encoding', '-Server', '}'],
      '}',
    ],
    '',
    [
      `${listen ? `http://:${listen.port}` : `https://${host}`} {`,
      ...(listen ? [`bind ${listen.address}`] : []),
      `root * ${quoted(root)}`,
      [
        'route {',
        'import same_headers',
        '@other not method GET HEAD',
        'error @other 405',
        ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`]),
        ...outside,
        '@hidden path_regexp /\\.|\\x00',
        'error @hidden 404',
        `@unserved path ${hidden.join(' ')}`,
        'error @unserved 404',
        ...differing.flatMap(({ name, value, others }): Part[] => [
          [
            `map {path} ${variable(name)} {`,
            ...others.map((other) => `${quoted(`~${other.pattern}`)} ${quoted(other.value)}`),
            `default ${quoted(value)}`,
            '}',
          ],
          `header ${name} ${variable(name)}`,
        ]),
        ...moved.map(({ from, to }) => `redir ${from} ${to} 301`),
        ...gone.map((from) => `error ${from} 410`),
        [
          'map {path} {site_type} {',
          ...Object.entries(mediaTypes).map(([ending, type]) => `${quoted(`~\\${ending}$`)} ${quoted(type)}`),
          `${quoted('~/$')} ${quoted(mediaTypes['.html'] ?? '')}`,
          'default application/octet-stream',
          '}',
        ],
        'header Content-Type {site_type}',
        ...noBase,
        ['file_server {', 'precompressed br gzip', '}'],
        '}',
      ],
      [
        'handle_errors {',
        [
          'route {',
          'import same_headers',
          ...differing.map((header) => `header ${header.name} ${quoted(header.missing)}`),
          '@method expression {err.status_code} == 405',
          'header @method Allow "GET, HEAD"',
          '@page expression {err.status_code} == 404 || {err.status_code} == 403',
          ['handle @page {', 'rewrite * /404.html', ['file_server {', 'status 404', '}'], '}'],
          '@gone expression {err.status_code} == 410',
          ['handle @gone {', ...noBase, 'rewrite * {path}index.html', 'file_server', '}'],
          'header Content-Type "text/plain; charset=utf-8"',
          'respond "{err.status_code} {err.status_text}"',
          '}',
        ],
        '}',
      ],
      '}',
    ],
  );
}

/** Slow clients, and large requests, are hung up on. */
const limits: Part[] = [
  ['timeouts {', 'read_header 10s', 'read_body 10s', 'write 60s', 'idle 15s', '}'],
  'max_header_size 16KB',
];

type Part = string | Part[];

/** Lines with their indents: the first and last line of a list enclose the others. */
function block(...parts: Part[]): string {
  const write = (part: Part, depth: number): string[] =>
    typeof part === 'string'
      ? [part === '' ? '' : '\t'.repeat(depth) + part]
      : part.flatMap((inner, at) => write(inner, depth + (at === 0 || at === part.length - 1 ? 0 : 1)));
  return `${parts.flatMap((part) => write(part, 0)).join('\n')}\n`;
}

/** A value between backticks, within which Caddy reads everything as it is. */
function quoted(text: string): string {
  return `\`${text}\``;
}
