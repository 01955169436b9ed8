import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface PackageFile {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const packageFile = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(lock.packages).filter(([place]) => place !== '');
const npmrc = readFileSync('.npmrc', 'utf8').split('\n');

/** True where npm gets a package from the registry, in one version, and nowhere else. */
const isPlain = (version: string) => /^\d+\.\d+\.\d+(-[0-9a-z.-]+)?$/i.test(version);

test.each([
  'save-exact=true',
  'allow-git=none',
  'allow-remote=none',
  'allow-directory=none',
  'allow-file=none',
  'min-release-age=3',
  'strict-allow-scripts=true',
])('.npmrc says %s', (line) => {
  expect(npmrc).toContain(line);
});

test('.npmrc takes nothing of that back', () => {
  const keys = npmrc.flatMap(
    (line) => /^(allow-[a-z]+|min-release-age|[a-z-]*scripts|registry|.*:_auth.*) *=/i.exec(line)?.[1] ?? [],
  );
  expect(keys.sort()).toEqual([
    'allow-directory',
    'allow-file',
    'allow-git',
    'allow-remote',
    'min-release-age',
    'strict-allow-scripts',
  ]);
});

describe('package.json', () => {
  const wanted = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });

  test.each(wanted)('asks for %s in one version, from the registry', (_, version) => {
    expect(isPlain(version)).toBe(true);
  });

  test.each([
    '^1.0.0',
    '~1.0.0',
    '1',
    '*',
    'latest',
    'github:a/b',
    'git+https://a.example/b.git',
    'file:../a',
    'https://a.example/b.tgz',
    'npm:b@1.0.0',
  ])('%s would be none', (version) => {
    expect(isPlain(version)).toBe(false);
  });

  test('lets just those packages run scripts when they are installed which have some', () => {
    const have = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = have.map(([place]) => place.replace(/^.*node_modules\//, ''));
    const allowed = Object.entries(packageFile.allowScripts).filter(([, may]) => may);
    expect(allowed.map(([name]) => name).sort()).toEqual([...new Set(names)].sort());
  });
});

describe('the lock file', () => {
  test('has packages of the registry only', () => {
    expect(locked.length).toBeGreaterThan(100);
    const wrong = locked.filter(
      ([, { version = '', resolved, link }]) => !isPlain(version) || resolved !== undefined || link,
    );
    expect(wrong.map(([place]) => place)).toEqual([]);
  });

  test('knows the digest of every package, for whatever machine it is', () => {
    expect(locked.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([place]) => place)).toEqual([]);
  });
});
