import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';

const lock = (packages: Record<string, string>) =>
  JSON.stringify({
    packages: Object.fromEntries(
      Object.entries(packages).map(([name, version]) => [`node_modules/${name}`, { version }]),
    ),
  });

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'check-ages-'));
  writeFileSync(join(place, 'package-lock.json'), lock({ a: '1.0.0' }));
  const git = (...words: string[]) => spawnSync('git', words, { cwd: place });
  git('init', '-q');
  git('add', '-A');
  const alone = ['-c', 'maintenance.auto=false'];
  git('-c', 'user.name=a', '-c', 'user.email=a@b.example', ...alone, 'commit', '-q', '-m', 'first');
});
afterEach(() => rmSync(place, { recursive: true }));

/** Runs the command where `npm` answers what `registry` prints, whatever it is asked for. */
function checkAges(words: string[], registry: string) {
  writeFileSync(join(place, 'npm'), `#!/bin/sh\n${registry}\n`);
  chmodSync(join(place, 'npm'), 0o755);
  const env = { ...process.env, PATH: `${place}:${process.env['PATH']}` };
  const command = [resolve('src/cli/check-ages.ts'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: place, env, encoding: 'utf8' });
  return { code: status, printed: stdout + stderr };
}

const against = ['--against', 'HEAD'];

test('the same packages are asked for nowhere', () => {
  expect(checkAges(against, 'exit 1')).toEqual({
    code: 0,
    printed: '0 packages are new; 0 of them may not be taken yet.\n',
  });
});

test.each([
  ['one that has been there for long', `echo '{"2.0.0":"2020-01-01T00:00:00Z"}'`, 0, '1 packages are new; 0 of them'],
  [
    'one of today',
    `printf '{"2.0.0":"%s"}' "$(date -u +%Y-%m-%dT%H:%M:%SZ)"`,
    1,
    'b@2.0.0 came out less than 3 days ago',
  ],
  ['one that the registry does not know', 'exit 1', 1, 'b@2.0.0: the registry does not say when it came out.'],
])('a new package is judged by its age: %s', (_, registry, code, told) => {
  writeFileSync(join(place, 'package-lock.json'), lock({ a: '1.0.0', b: '2.0.0' }));
  const found = checkAges(against, registry);
  expect(found.code).toBe(code);
  expect(found.printed).toContain(told);
});

test.each([
  ['no commit', [], 'Say with which commit to compare'],
  ['an option for one', ['--against=--output=x'], 'Say with which commit to compare'],
  ['what is no commit', ['--against', 'nowhere'], '“nowhere” is none.'],
])('%s is a wrong use', (_, words, told) => {
  const { code, printed } = checkAges(words, 'exit 1');
  expect(code).toBe(2);
  expect(printed).toContain(told);
  expect(printed).not.toContain('    at ');
});
