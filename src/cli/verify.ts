import { resolve, join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { compareFolder, compareSite, type Difference } from '../release/compare.ts';
import { ManifestError, manifestName, parseManifest, readManifest, type Manifest } from '../release/manifest.ts';
import { findingLine } from '../verify/finding.ts';
import { Progress } from './progress.ts';
import { runCommand, UsageError } from './run-command.ts';
import { scanFolder } from './scan-folder.ts';

/**
 * Compares a folder or a live address with a manifest: its own, or the one in the file that --manifest names. Without
 * arguments that is dist/ with its own. A folder is also looked through as a build does at its end, but for two things
 * that only a build knows: what the check has planned, and what is withheld; --no-scan leaves that out. Exit code 0: they
 * are the same and nothing was found, 1: they differ, or something was found, 2: the use is wrong.
 */
async function main(): Promise<number> {
  const { what, manifest: file, scan } = readUse(process.argv.slice(2));
  const isSite = /^https?:\/\//.test(what);
  const address = isSite ? what.replace(/\/?$/, '/') : '';
  const folder = resolve(what);
  try {
    const given = file === undefined ? undefined : await readManifest(resolve(file));
    const manifest = given ?? (await (isSite ? fetchManifest(address) : readManifest(join(folder, manifestName))));
    const found = await (isSite ? compareSite(address, manifest) : compareFolder(folder, manifest));
    const wrong = isSite || !scan ? [] : await lookThrough(folder, manifest);
    process.stdout.write(report(what, manifest, found));
    for (const finding of wrong) process.stdout.write(`${findingLine(finding)}\n`);
    if (wrong.length > 0) process.stdout.write(`${wrong.length} findings in ${what}.\n`);
    return found.length + wrong.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ManifestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

function readUse(words: string[]): { what: string; manifest: string | undefined; scan: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      options: { manifest: { type: 'string' }, scan: { type: 'boolean', default: true } },
      strict: true,
      allowPositionals: true,
      allowNegative: true,
    });
    if (positionals.length > 1) throw new Error('Name one folder or address.');
    return { what: positionals[0] ?? 'dist', manifest: values.manifest, scan: values.scan };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function lookThrough(folder: string, manifest: Manifest) {
  const progress = new Progress({});
  progress.begin('Scanning the site');
  const sources = ['content', 'public'].map((name) => resolve(name));
  return scanFolder(folder, { manifest, sources, progress }).finally(() => progress.end());
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
