import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { expect, test } from 'vitest';
import { lockedPackages, named } from '../../src/supply/locked-packages.ts';

const env = { ...process.env, SOURCE_DATE_EPOCH: '1700000000' };
const makeBill = (...words: string[]) =>
  spawnSync(process.execPath, ['src/cli/sbom.ts', ...words], { env, encoding: 'utf8', maxBuffer: 2 ** 28 });

test('lists all packages, those that a build runs as such, with digests, and the same each time', () => {
  const { status, stdout } = makeBill();
  expect(status).toBe(0);
  const bill = JSON.parse(stdout) as {
    bomFormat: string;
    metadata: object;
    components: { name: string; version: string; scope: string; hashes: object[] }[];
  };
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { timestamp: '2023-11-14T22:13:20Z' } });
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const run = bill.components
    .filter(({ scope }) => scope !== 'excluded')
    .map(({ name, version }) => `${name}@${version}`);
  const wanted = Object.entries(dependencies).map(([name, version]) => `${name}@${version}`);
  expect(wanted.filter((one) => !run.includes(one))).toEqual([]);
  const all = lockedPackages(readFileSync('package-lock.json', 'utf8'));
  expect(bill.components.map(named).sort()).toEqual(all.map(named).sort());
  expect(bill.components.filter(({ hashes }) => hashes.length === 0)).toEqual([]);
  expect(makeBill().stdout).toBe(stdout);
});

test('refuses what it does not know', () => {
  expect(makeBill('--loud')).toMatchObject({ status: 2 });
  const { status, stderr } = makeBill('--out', '/nowhere/packages.json');
  expect([status, stderr.trim().split('\n').at(-1)]).toEqual([
    2,
    '--out must name a file that can be written; /nowhere/packages.json cannot (ENOENT).',
  ]);
});
