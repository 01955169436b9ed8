import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readWorkflow } from './workflow.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'workflow-step-'));
  mkdirSync(join(place, 'bin'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

/** The commands of a step. */
function commandsOf(file: string, job: string, step: number): string {
  const { jobs } = readWorkflow(file, readFileSync(`.github/workflows/${file}`, 'utf8'));
  return jobs[job]?.steps?.[step]?.run ?? '';
}

/** Puts a program in place that notes its words, and then does what `does` says. */
function program(name: string, does: string): void {
  const file = join(place, 'bin', name);
  writeFileSync(file, `#!/bin/bash\nprintf '%s\\n' "${name} $*" >> "${place}/calls"\n${does}\n`);
  chmodSync(file, 0o755);
}

/** Runs commands as GitHub does. Gives the exit code, what was called, and what the step gave. */
function run(commands: string, variables: Record<string, string> = {}) {
  const output = join(place, 'output');
  writeFileSync(output, '');
  const env = {
    ...process.env,
    PATH: `${join(place, 'bin')}:${process.env['PATH']}`,
    GITHUB_OUTPUT: output,
    ...variables,
  };
  const words = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', commands];
  const { status, stdout, stderr } = spawnSync('bash', words, { cwd: place, env, encoding: 'utf8' });
  const calls = spawnSync('cat', [join(place, 'calls')], { encoding: 'utf8' })
    .stdout.trimEnd()
    .split('\n');
  return { code: status, calls, output: readFileSync(output, 'utf8'), printed: stdout + stderr };
}

const git = (...words: string[]) => spawnSync('git', words, { cwd: place });

test.each([
  ['the first', '', 1],
  ['the next', 'refs/tags/release/9\nrefs/tags/release/10\nrefs/tags/release/2', 11],
  ['the next, whatever else is tagged', 'refs/tags/release/3\nrefs/tags/release/x\nrefs/tags/release/4-rc', 4],
])('what was published gets %s number', (_, refs, number) => {
  program('gh', `case "$*" in *matching-refs*) printf '%s\\n' '${refs}' ;; */git/tags*) echo 5a6b ;; esac`);
  const variables = { NOW: '1732000000', GITHUB_REPOSITORY: 'a/b', GITHUB_SHA: 'c0ffee' };
  const { code, calls } = run(commandsOf('publish.yml', 'tag', 0), variables);
  expect(code).toBe(0);
  expect(calls[1]).toContain(`repos/a/b/git/tags --jq .sha -f tag=release/${number} -f message=Release ${number}`);
  expect(calls[1]).toContain('-f object=c0ffee -f type=commit');
  expect(calls[1]).toContain('tagger[date]=2024-11-19T07:06:40Z');
  expect(calls[2]).toBe(`gh api repos/a/b/git/refs --jq .ref -f ref=refs/tags/release/${number} -f sha=5a6b`);
});

test('no tag is set where it cannot be known which there are', () => {
  program('gh', 'exit 1');
  const { code, calls } = run(commandsOf('publish.yml', 'tag', 0), { NOW: '1732000000', GITHUB_REPOSITORY: 'a/b' });
  expect(code).not.toBe(0);
  expect(calls).toHaveLength(1);
});

test('a site that is not what was built is looked at again, and then told', () => {
  program('npm', 'exit 1');
  program('sleep', 'exit 0');
  const { code, calls, printed } = run(commandsOf('publish.yml', 'verify', 4), { ADDRESS: 'https://a.example/' });
  expect(code).toBe(1);
  expect(calls.filter((call) => call.startsWith('npm'))).toHaveLength(6);
  expect(calls[0]).toBe('npm run verify -- https://a.example/ --manifest release/manifest.json');
  expect(printed).toContain('::error::The site is not what was built.');
});

/** Looks for embargoes that ended, in a repository with these tags, where the command ends with `code`. */
function lookForEmbargoes(code: number, tags: readonly string[]) {
  program('npm', `exit ${code}`);
  git('init', '-q');
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'maintenance.auto=false'];
  git(...identity, 'commit', '-q', '--allow-empty', '-m', 'first');
  for (const [at, tag] of tags.entries()) {
    const env = { ...process.env, GIT_COMMITTER_DATE: `${1_732_000_000 + at * 60} +0100` };
    spawnSync('git', [...identity, 'tag', '-a', '-m', tag, tag], { cwd: place, env });
  }
  return run(commandsOf('nightly.yml', 'embargoes', 3));
}

test.each([
  ['none ended', 0, 0, ''],
  ['one ended', 1, 0, 'ended=true\n'],
  ['it cannot be known', 2, 2, ''],
])('where %s, the night knows it', (_, given, code, output) => {
  const found = lookForEmbargoes(given, ['release/9', 'release/10', 'other/11']);
  expect(found).toMatchObject({ code, output });
  expect(found.calls).toEqual(['npm run embargoes -- --since 2024-11-19T07:07:40Z']);
});

test('before the first release nothing can have ended', () => {
  expect(lookForEmbargoes(1, [])).toMatchObject({ code: 0, output: '' });
});
