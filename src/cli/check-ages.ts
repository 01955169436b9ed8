import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { named, newPackages, type LockedPackage } from '../supply/locked-packages.ts';
import { ageRuleIn, tooYoung } from '../supply/release-age.ts';
import { readOptions, runCommand, UsageError } from './run-command.ts';

/**
 * Asks the registry, through npm, for the age of each package that package-lock.json has and had not in the commit that
 * --against names: none may be younger than .npmrc says. Exit code 0: none is, 1: one is, or its age cannot be known,
 * 2: the use is wrong.
 */
async function main(): Promise<number> {
  const { against } = readOptions(process.argv.slice(2), { against: { type: 'string' } });
  if (against === undefined || against.startsWith('-')) {
    throw new UsageError('Say with which commit to compare: npm run check:ages -- --against main');
  }
  const before = spawnSync('git', ['show', `${against}:package-lock.json`], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (before.status !== 0)
    throw new UsageError(`--against must name a commit with a package-lock.json; “${against}” is none.`);
  const rule = ageRuleIn(await readFile('.npmrc', 'utf8'));
  const fresh = newPackages(await readFile('package-lock.json', 'utf8'), before.stdout);
  // eslint-disable-next-line no-restricted-syntax -- How old a package is depends on the day on which one asks.
  const now = Date.now();
  const wrong: string[] = [];
  for (const one of fresh) {
    const found = tooYoung(one, await publishedAt(one), rule, now);
    if (found !== undefined) wrong.push(found);
  }
  process.stdout.write(wrong.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${fresh.length} packages are new; ${wrong.length} of them may not be taken yet.\n`);
  return wrong.length === 0 ? 0 : 1;
}

/** When a version of a package came out; undefined where the registry does not say it. */
async function publishedAt(one: LockedPackage): Promise<string | undefined> {
  const child = spawn('npm', ['view', named(one), 'time', '--json', '--min-release-age=0'], { timeout: 60_000 });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((done) => child.on('error', () => done(null)).on('close', done));
  if (code !== 0) return undefined;
  const times = JSON.parse(printed) as Record<string, string> | Record<string, string>[];
  return [times].flat()[0]?.[one.version];
}

await runCommand(main);
