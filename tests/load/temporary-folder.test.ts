import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { EnvironmentError } from '../../src/environment.ts';
import { temporaryFolder, withTemporaryFiles } from '../../src/load/temporary-folder.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

test('a folder is made where temporary files belong, a new one each time', () => {
  const [one, other] = [temporaryFolder('test'), temporaryFolder('test')];
  expect(one).not.toBe(other);
  for (const folder of [one, other]) {
    expect(existsSync(folder)).toBe(true);
    expect(dirname(folder)).toBe(tmpdir());
    rmSync(folder, { recursive: true });
  }
});

test('where there is no place for it, that is told with the folder', () => {
  vi.stubEnv('TMPDIR', '/nowhere');
  expect(() => temporaryFolder('test')).toThrow(
    new EnvironmentError(
      'No temporary files can be written in /nowhere: there is no such folder. Make room there, or set TMPDIR to a folder that can be written to.',
    ),
  );
});

test.each([
  ['ENOSPC', 'there is no room left on its disk'],
  ['EACCES', 'it may not be written to'],
  ['EROFS', 'it can only be read'],
])('%s is told in words', (code, words) => {
  expect(() => withTemporaryFiles(failing(code))).toThrow(words);
  expect(() => withTemporaryFiles(failing(code))).toThrow(EnvironmentError);
});

test('any other error is a fault of ours, and stays what it is', () => {
  expect(() => withTemporaryFiles(failing('EMFILE'))).toThrow(/^EMFILE$/);
});
