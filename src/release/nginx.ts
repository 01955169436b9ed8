import { hostFiles } from './host-files.ts';
import { mediaTypes } from './media-types.ts';
import { formerPaths, serverHeaders, type ServerSite } from './server-site.ts';

/** What only nginx needs to know. */
export interface NginxOptions {
  /** Path of the certificate with its chain, and of its key. */
  certificate: string;
  key: string;
  /** True where nginx has its module brotli_static. */
  brotli: boolean;
}

/**
 * The configuration of nginx for a site, to be included in its block `http`. All headers are added at one place, for a
 * block that adds one inherits none: what differs between files is looked up in maps.
 */
export function nginxConfig(site: ServerSite, options: NginxOptions): string {
  const { base, root, host } = site;
  const own = `$${host.replace(/[^a-z0-9]/g, '_')}`;
  const notFound = `${base}404.html`;
  const headers = serverHeaders(site);
  const variable = (name: string) => `${own}_${name.toLowerCase().replaceAll('-', '_')}`;
  const differing = headers.filter(({ others }) => others.length > 0);
  const { moved, gone } = formerPaths(site);
  return lines(
    '# Written by `npm run server-config`, for the block http of nginx. Do not change it: write it again.',
    '',
    '# What is answered with an error has the headers of what is missing, whatever was asked for.',
    `map $status ${own}_path {`,
    '  "~^([23]|416)" $uri;',
    `  default "${notFound}";`,
    '}',
    `map $status ${own}_allow {`,
    '  405 "GET, HEAD";',
    '  default "";',
    '}',
    ...differing.flatMap(({ name, value, others }) => [
      `map ${own}_path ${variable(name)} {`,
      ...others.map((other) => `  "~${other.pattern}" "${other.value}";`),
      `  default "${value}";`,
      '}',
    ]),
    '',
    ...(site.listen ? [] : toHttps(host)),
    'server {',
    ...listening(site, options),
    `  server_name ${host};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    '  etag on;',
    '  max_ranges 1;',
    '  gzip_static on;',
    ...(options.brotli ? ['  brotli_static on;'] : []),
    '',
    '  # Slow clients, and large requests, are hung up on.',
    '  client_header_timeout 10s;',
    '  client_body_timeout 10s;',
    '  send_timeout 10s;',
    '  keepalive_timeout 15s;',
    '  reset_timedout_connection on;',
    '  client_max_body_size 1k;',
    '  large_client_header_buffers 4 8k;',
    '',
    '  types {',
    ...Object.entries(mediaTypes).map(([ending, type]) => `    "${type}" ${ending.slice(1)};`),
    '  }',
    '  default_type application/octet-stream;',
    '',
    ...headers.map(
      ({ name, value, others }) => `  add_header ${name} ${others.length > 0 ? variable(name) : `"${value}"`} always;`,
    ),
    `  add_header Allow ${own}_allow always;`,
    '',
    '  if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    `  error_page 403 404 =404 ${notFound};`,
    `  location ${base} { alias "${root}/"; }`,
    ...(base === '/'
      ? []
      : [`  location = ${base.slice(0, -1)} { return 301 ${base}; }`, '  location / { return 404; }']),
    '  location ~ /\\. { return 404; }',
    ...hostFiles.filter((name) => !name.startsWith('.')).map((name) => `  location = ${base}${name} { return 404; }`),
    ...moved.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }`),
    ...gone.map((from) => `  location = ${from} { error_page 410 ${from}index.html; return 410; }`),
    '}',
  );
}

function listening({ listen }: ServerSite, { certificate, key }: NginxOptions): string[] {
  if (listen) return [`  listen ${listen.address}:${listen.port};`];
  return [
    '  listen 443 ssl http2;',
    '  listen [::]:443 ssl http2;',
    `  ssl_certificate "${certificate}";`,
    `  ssl_certificate_key "${key}";`,
    '  ssl_protocols TLSv1.2 TLSv1.3;',
  ];
}

function toHttps(host: string): string[] {
  return [
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${host};`,
    '  server_tokens off;',
    '  client_header_timeout 10s;',
    `  return 301 https://${host}$request_uri;`,
    '}',
  ];
}

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
