import { expect, test } from 'vitest';
import { findServers } from './server-programs.ts';

const module = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

test.each([
  ['both', ['/a/nginx', '/b/caddy'], { nginx: '/a/nginx', caddy: '/b/caddy', brotli: undefined }],
  ['nginx’ module', ['/a/nginx', '/b/caddy', module], { nginx: '/a/nginx', caddy: '/b/caddy', brotli: module }],
  [
    'the first of two',
    ['/b/nginx', '/a/nginx', '/b/caddy'],
    { nginx: '/a/nginx', caddy: '/b/caddy', brotli: undefined },
  ],
  ['nothing without Caddy', ['/a/nginx'], undefined],
  ['nothing without nginx', ['/b/caddy'], undefined],
])('finds %s', (_, there, found) => {
  expect(findServers(['/a', '/b'], (path) => there.includes(String(path)))).toEqual(found);
});
