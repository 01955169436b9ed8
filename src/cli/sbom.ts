import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { steadyBill } from '../supply/bill-of-materials.ts';
import { stateNow } from './now.ts';
import { printOrWrite } from './print-or-write.ts';
import { readOptions, runCommand } from './run-command.ts';

/**
 * Lists the packages of package-lock.json as CycloneDX, with those that only tests need marked as excluded: prints the
 * list, or writes it to the file that --out names. The same lock file, instant and npm give the same bytes. Exit code 0: made, 1: npm cannot make it,
 * 2: the use is wrong.
 */
async function main(): Promise<number> {
  const { out } = readOptions(process.argv.slice(2), { out: { type: 'string' } });
  stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const made = spawnSync('npm', words, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (made.status !== 0) {
    process.stderr.write(`npm could not list the packages: ${made.stderr.trim() || made.error?.message}\n`);
    return 1;
  }
  const { name } = JSON.parse(await readFile('package.json', 'utf8')) as { name: string };
  const text = steadyBill(made.stdout, await readFile('package-lock.json', 'utf8'), name, environment.now ?? '');
  await printOrWrite(text, out);
  return 0;
}

await runCommand(main);
