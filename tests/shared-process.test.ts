import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// The files of the project “unit” run one after the other in the same processes: see vitest.config.ts.
const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !/^(site|browser)\//.test(path) && !path.endsWith('.astro.test.ts'))
  .map((path) => ({ path, text: readFileSync(join('tests', path), 'utf8') }));
const without = (words: RegExp) => files.filter(({ text }) => words.test(text)).map(({ path }) => path);

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(300);
});

test.each([
  ['sets a variable of the environment for good', /process\.env(\[[^\]]+\]|\.\w+)\s*(\?\?|\|\||&&)?=[^=>]/],
  ['takes a variable of the environment away', /delete process\.env/],
  ['goes to another folder', /process\.chdir\(/],
  ['puts a module in place of another', /vi\.(do)?[mM]ock\(/],
])('no test %s: the files after it would find it so', (_, words) => {
  expect(without(words)).toEqual([]);
});

test('no test judges its own work by all that its process holds: some of it is of the files before', () => {
  expect(without(/getActiveResourcesInfo\(|_getActive\w+\(/)).toEqual([]);
});

test.each([
  ['sets variables for a test', 'vi.stubEnv(', 'vi.unstubAllEnvs()'],
  ['stops the clock', 'vi.useFakeTimers(', 'vi.useRealTimers()'],
  ['trusts a certificate', 'setDefaultCACertificates([', 'setDefaultCACertificates(before)'],
])('a file that %s takes that back', (_, change, back) => {
  const own = files.filter(({ path }) => path !== 'shared-process.test.ts');
  const changing = own.filter(({ text }) => text.includes(change));
  expect(changing.length).toBeGreaterThan(0);
  expect(changing.filter(({ text }) => !text.includes(back)).map(({ path }) => path)).toEqual([]);
});
