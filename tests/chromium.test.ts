import { expect, test } from 'vitest';
import { findChromium, waysToInstall, type Places } from './chromium.ts';

const places: Places = { named: undefined, own: '/own/chrome', folders: ['/a', '/b'] };
const only =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test.each([
  ['what the reader names', { ...places, named: '/n' }, ['/n', '/own/chrome'], '/n'],
  ['Playwright’s own', places, ['/own/chrome', '/a/chromium'], '/own/chrome'],
  ['Debian’s name before Google’s', places, ['/a/google-chrome', '/b/chromium'], '/b/chromium'],
  ['the first folder of the PATH', places, ['/b/chromium', '/a/chromium'], '/a/chromium'],
  ['Google’s, where there is no other', places, ['/b/google-chrome'], '/b/google-chrome'],
  ['nothing, where there is none', places, [], undefined],
])('finds %s', (_, at, there, found) => {
  expect(findChromium(at, only(...there))).toBe(found);
});

test('a Chromium that the reader names must be there, whatever else is', () => {
  expect(() => findChromium({ ...places, named: '/n' }, only('/own/chrome'))).toThrow(
    'CHROMIUM_PATH must be the path of a Chromium; there is none at /n.',
  );
});

test.each([
  ['root on Debian', true, true, ['apt-get', 'apt-get', 'download']],
  ['somebody on Debian', false, true, ['download']],
  ['root elsewhere', true, false, ['download']],
])('%s can install one', (_, isRoot, hasApt, commands) => {
  const ways = waysToInstall(isRoot, hasApt).map(([command]) => (command === 'apt-get' ? command : 'download'));
  expect(ways).toEqual(commands);
});
