import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';

let place = '';
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Runs .ci/run in a folder of its own, where `npm` is a script that does what `install` and `tests` say. */
function runCi({ install = 'true', tests = 'true' }): { code: number | null; lastLine: string | undefined } {
  place = mkdtempSync(join(tmpdir(), 'soundings-ci-'));
  mkdirSync(join(place, 'bin'));
  cpSync('.ci', join(place, '.ci'), { recursive: true });
  writeFileSync(join(place, 'bin/npm'), `#!/bin/sh\nif [ "$1" = ci ]; then ${install}; else ${tests}; fi\n`);
  chmodSync(join(place, 'bin/npm'), 0o755);
  const env = { ...process.env, PATH: `${join(place, 'bin')}:${process.env['PATH']}` };
  const { status, stdout } = spawnSync(join(place, '.ci/run'), { env, encoding: 'utf8' });
  return { code: status, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

test.each([
  ['all is well', { tests: 'echo "12 passed, 0 failed"' }, 0, '12 passed, 0 failed'],
  ['npm has the last word', { tests: 'echo "12 passed, 0 failed"; echo "a notice"' }, 0, '12 passed, 0 failed'],
  ['tests fail', { tests: 'echo "9 passed, 3 failed"; exit 1' }, 1, '9 passed, 3 failed'],
  ['the install fails', { install: 'exit 1', tests: 'echo "12 passed, 0 failed"' }, 1, '0 passed, 1 failed'],
  ['a check fails before the tests', { tests: 'echo "Failed: types agree."; exit 1' }, 1, '0 passed, 1 failed'],
  ['no test was run', { tests: 'echo "nothing to do"' }, 1, '0 passed, 1 failed'],
  ['something fails after the tests', { tests: 'echo "12 passed, 0 failed"; exit 7' }, 7, '12 passed, 1 failed'],
])('where %s, .ci/run says so in its last line and its exit code', (_, npm, code, lastLine) => {
  expect(runCi(npm)).toEqual({ code, lastLine });
});
