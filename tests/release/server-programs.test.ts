import { expect, test } from 'vitest';
import { commandsToInstall, findServers } from './server-programs.ts';

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

test.each([
  ['root', true, false, 'apt-get'],
  ['root in CI', true, true, 'apt-get'],
  ['somebody in CI', false, true, 'sudo'],
])('%s installs what is missing', (_, isRoot, isCi, first) => {
  const commands = commandsToInstall(isRoot, isCi);
  expect(commands.map(([command]) => command)).toEqual([first, first, first]);
  expect(commands.flat()).toEqual(expect.arrayContaining(['nginx-light', 'caddy']));
});

test('on a machine of somebody’s own, nothing is installed', () => {
  expect(commandsToInstall(false, false)).toEqual([]);
});
