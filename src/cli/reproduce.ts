import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { temporaryFolder } from '../load/temporary-folder.ts';
import { compareBuilds } from '../release/compare-builds.ts';
import { copyProject, lendModules } from './copy-project.ts';
import { stateNow } from './now.ts';
import { readOptions, runCommand } from './run-command.ts';
import { sourceCommit } from './source-commit.ts';

/** What a machine on the other side of the world, which speaks another language, has set. */
const farAway = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };

/** How long one build may take, in milliseconds. */
const patience = 15 * 60_000;

/**
 * Builds the site twice and compares all bytes: here, and in another folder with nothing kept from before, in another
 * time zone and language, on one core where `taskset` is there. Both builds are of the same commit and the same “now”.
 * Exit code 0: all files are identical, 1: some differ, or a build failed, 2: the use is wrong.
 */
async function main(): Promise<number> {
  readOptions(process.argv.slice(2), {});
  const from = stateNow(process.cwd());
  const { environment } = await import('../site.ts');
  const work = temporaryFolder('reproduce');
  const [one, other, copy] = [join(work, 'one'), join(work, 'other'), join(work, 'a copy of the project')];
  process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    const core = await oneCore();
    process.stdout.write(`Building twice as of ${environment.now}, from ${from}: here …\n`);
    const site = { SITE_URL: environment.origin };
    if (!(await build(process.cwd(), one, site, []))) return 1;
    await copyTo(copy);
    const how = core.length > 0 ? 'on one core' : 'on all cores, for this machine has no taskset';
    process.stdout.write(`… and in another folder, with TZ=${farAway.TZ} and LANG=${farAway.LANG}, ${how} …\n`);
    if (!(await build(copy, other, { ...site, ...farAway, CHECK_HISTORY: 'optional' }, core))) return 1;
    const { files, differences } = await compareBuilds(one, other);
    for (const difference of differences) process.stdout.write(`${difference}\n`);
    process.stdout.write(`${files - differences.length} of ${files} files are identical.\n`);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The words before a command that hold it to one core; none where that cannot be done. */
async function oneCore(): Promise<string[]> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '');
  const core = /^Cpus_allowed_list:\s*(\d+)/m.exec(status)?.[1];
  const words = ['taskset', '-c', core ?? '0'];
  return spawnSync(words[0]!, [...words.slice(1), 'true']).status === 0 ? words : [];
}

/** Copies the commit that this folder holds, or, where something has changed since, the files. */
async function copyTo(copy: string): Promise<void> {
  if (sourceCommit(process.cwd()) === null) {
    await copyProject(process.cwd(), copy);
  } else {
    const cloned = spawnSync('git', ['clone', '--quiet', '--shared', process.cwd(), copy], { stdio: 'inherit' });
    if (cloned.status !== 0) throw new Error('git could not copy this repository.');
  }
  await lendModules(process.cwd(), copy);
}

/** Runs a build in a folder. Gives whether it succeeded. */
function build(folder: string, out: string, variables: Record<string, string>, before: string[]): Promise<boolean> {
  const words = [...before, process.execPath, 'src/cli/build.ts', '--quiet', '--out', out];
  const env = { ...process.env, ...variables };
  const child = spawn(words[0]!, words.slice(1), { cwd: folder, env, stdio: 'inherit', timeout: patience });
  const end = () => child.kill('SIGTERM');
  process.once('exit', end);
  return new Promise<boolean>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve(code === 0));
  }).finally(() => process.off('exit', end));
}

await runCommand(main);
