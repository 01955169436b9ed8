import { expect, test } from 'vitest';
import { lockedPackages, named, newPackages, onlyForTests } from '../../src/supply/locked-packages.ts';

const lock = (packages: Record<string, object>) => JSON.stringify({ lockfileVersion: 3, packages });

const one = lock({
  '': { name: 'ours', version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/@b/c': { version: '2.0.0' },
  'node_modules/@b/c/node_modules/a': { version: '0.9.0' },
  'node_modules/d/node_modules/a': { version: '0.9.0' },
  'node_modules/alias': { name: 'real', version: '3.0.0' },
});

test('a lock file names each package once in each version, wherever it stands', () => {
  expect(lockedPackages(one).map(named)).toEqual(['a@1.0.0', '@b/c@2.0.0', 'a@0.9.0', 'real@3.0.0']);
});

test('new is what was not there, or not in this version', () => {
  const before = lock({ 'node_modules/a': { version: '0.9.0' }, 'node_modules/@b/c': { version: '2.0.0' } });
  expect(newPackages(one, before).map(named)).toEqual(['a@1.0.0', 'real@3.0.0']);
  expect(newPackages(one, one)).toEqual([]);
});

test('only for tests is what development alone needs, wherever it stands', () => {
  const text = lock({
    'node_modules/a': { version: '1.0.0', dev: true },
    'node_modules/b': { version: '1.0.0', dev: true },
    'node_modules/c/node_modules/b': { version: '1.0.0' },
    'node_modules/c': { version: '1.0.0' },
  });
  expect([...onlyForTests(text)]).toEqual(['a@1.0.0']);
});
