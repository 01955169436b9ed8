import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** The package that a package at `path` gets when it asks for one by this name. */
function resolve(path: string, name: string): Locked | undefined {
  const found = packages[`${path}/node_modules/${name}`.replace(/^\//, '')];
  return (
    found ?? (path === '' ? undefined : resolve(path.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, ''), name))
  );
}

// A lock file that is written where the registry has not every build of a package lacks those for other machines: there
// and here `npm ci` then refuses it as not in sync.
test('the lock file names every build of a package, for whatever machine', () => {
  const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version })),
  );
  const exact = wanted.filter(({ version }) => /^\d/.test(version));
  expect(exact.length).toBeGreaterThan(50);
  expect(exact.filter(({ path, name, version }) => resolve(path, name)?.version !== version)).toEqual([]);
  expect(wanted.filter(({ path, name }) => !resolve(path, name))).toEqual([]);
});
