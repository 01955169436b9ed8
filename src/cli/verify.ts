import { resolve, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compareFolder, compareSite, type Difference } from '../release/compare.ts';
import { ManifestError, manifestName, parseManifest, readManifest, type Manifest } from '../release/manifest.ts';
import { runCommand, UsageError } from './run-command.ts';

/**
 * Compares a folder or a live address with a manifest: its own, or the one in the file that --manifest names. Without
 * arguments that is dist/ with its own. Exit code 0: they are the same, 1: they differ, 2: the use is wrong.
 */
async function main(): Promise<number> {
  const { what, manifest: file } = readUse(process.argv.slice(2));
  const isSite = /^https?:\/\//.test(what);
  const address = isSite ? what.replace(/\/?$/, '/') : '';
  const folder = resolve(what);
  try {
    const given = file === undefined ? undefined : await readManifest(resolve(file));
    const manifest = given ?? (await (isSite ? fetchManifest(address) : readManifest(join(folder, manifestName))));
    const found = await (isSite ? compareSite(address, manifest) : compareFolder(folder, manifest));
    process.stdout.write(report(what, manifest, found));
    return found.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function readUse(words: string[]): { what: string; manifest: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { manifest: { type: 'string' } },
      strict: true,
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error('Name one folder or address.');
    return { what: positionals[0] ?? 'dist', manifest: values.manifest };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function fetchManifest(address: string): Promise<Manifest> {
  const url = new URL(manifestName, address);
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok) throw new ManifestError(`There is no manifest at ${url.href}.`);
  return parseManifest(await response.text(), url.href);
}

function report(what: string, { files, commit }: Manifest, found: readonly Difference[]): string {
  const lines = found.map((difference) => `${difference.path} ${difference.what}\n`);
  const of = commit === null ? '' : ` of commit ${commit.slice(0, 12)}`;
  const told = found.length === 0 ? `is the release${of}` : `is not the release${of}: ${found.length} differ`;
  return `${lines.join('')}${what} ${told}, ${files.length} files in the manifest.\n`;
}

await runCommand(main);
