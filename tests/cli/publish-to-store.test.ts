import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtSite } from '../release/built-site.ts';
import { startStore, storeKey, type RunningStore } from '../release/s3/run-store.ts';

let work: string;
let store: RunningStore;
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'publish-to-store-'));
  store = await startStore(join(work, 'store'));
});
afterAll(async () => {
  await store.end();
  await rm(work, { recursive: true });
});

/** What the SDK reads of a shell in which only a key is set; no file of this machine, and no service of a cloud. */
const shell = {
  ...storeKey,
  AWS_CONFIG_FILE: '/none',
  AWS_SHARED_CREDENTIALS_FILE: '/none',
  AWS_EC2_METADATA_DISABLED: 'true',
};

/** Runs a command to its end, and gives its exit code and all that it printed. */
async function run(command: string, words: string[], variables: Record<string, string> = shell) {
  const env = { PATH: process.env['PATH'] ?? '', ...variables };
  const child = spawn(process.execPath, [`src/cli/${command}.ts`, ...words], { env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, printed };
}
const at = (bucket = 'news', endpoint = store.endpoint) => ['--to', `s3://${bucket}`, '--endpoint', endpoint];
const site = (text: string) => builtSite(work, { 'index.html': text });
const live = async () => (await fetch(store.address)).text();

test('a release is published, listed and taken back', async () => {
  const first = await run('publish', [...at(), '--from', await site('first'), '--address', store.address]);
  expect(first).toEqual({
    code: 0,
    printed: '2 objects to send, 3 addresses to change.\nRelease 1 is live in s3://news.\n',
  });
  expect(await live()).toBe('first');
  const plan = await run('publish', [...at(), '--from', await site('second'), '--dry-run']);
  expect(plan.code).toBe(0);
  expect(plan.printed).toContain('change index.html (6 bytes)\n');
  expect(plan.printed).toContain('Nothing was done: this was --dry-run.\n');
  expect(await live()).toBe('first');
  await run('publish', [...at(), '--from', await site('second')]);
  expect(await live()).toBe('second');
  const { printed } = await run('releases', at());
  expect(printed.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^ +2 .* live$/),
    expect.stringMatching(/^ +1 .* no commit$/),
  ]);
  expect(await run('rollback', at())).toEqual({ code: 0, printed: 'Release 1 is live again.\n' });
  expect(await live()).toBe('first');
  expect(await run('rollback', at())).toEqual({ code: 1, printed: 'There is no earlier release to go back to.\n' });
});

describe('in plain words, with exit code 1, is told', () => {
  test.each([
    ['a key that the store does not know', at, { AWS_ACCESS_KEY_ID: 'OTHER' }, 'look at AWS_ACCESS_KEY_ID'],
    ['a bucket that is not there', () => at('nowhere'), {}, 'in the bucket nowhere: there is no such bucket'],
    ['a store that does not answer', () => at('news', 'http://127.0.0.1:1'), {}, 'cannot be reached (ECONNREFUSED)'],
  ])('%s', async (_, where, variables, words) => {
    for (const command of ['publish', 'rollback', 'releases']) {
      const from = command === 'publish' ? ['--from', await site('x')] : [];
      const { code, printed } = await run(command, [...where(), ...from], { ...shell, ...variables });
      expect([command, code, printed]).toEqual([command, 1, expect.stringContaining(words)]);
      expect(printed).not.toContain('    at ');
    }
  });

  test('that there is no key, and none is printed where there is one', async () => {
    const none = await run('releases', at(), { ...shell, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    expect(none).toMatchObject({ code: 1, printed: expect.stringContaining('set AWS_ACCESS_KEY_ID') as string });
    const secret = { ...shell, AWS_ACCESS_KEY_ID: 'KEY-1', AWS_SECRET_ACCESS_KEY: 'SECRET-2' };
    expect((await run('releases', at(), secret)).printed).not.toMatch(/KEY-1|SECRET-2/);
  });

  test('that nothing was ever published there', async () => {
    const { code, printed } = await run('releases', at('news/empty'));
    expect([code, printed]).toEqual([1, 'Nothing was ever published into s3://news/empty.\n']);
  });

  test('that Amazon must be told a region', async () => {
    const { code, printed } = await run('releases', ['--to', 's3://news']);
    expect([code, printed]).toEqual([1, expect.stringContaining('--region')]);
  });
});

test.each([
  ['publish', ['--to', 's3://B'], '“s3://B” is no bucket'],
  ['publish', ['--to', 'gs://b'], '--to must be a folder or s3://bucket'],
  ['releases', ['--to', 's3://news', '--endpoint', 'minio'], '--endpoint must be an address'],
  ['rollback', ['--to', 'folder', '--region', 'x'], '--endpoint and --region are for s3://bucket'],
  ['publish', ['--to', 's3://news', '--patience', 'long'], '--patience must be a whole number from 0'],
  ['publish', ['--to', 's3://news', '--purge', 'squid'], '--purge must be one of cloudflare, fastly'],
  ['publish', ['--to', 's3://news', '--purge', 'cloudflare'], 'CLOUDFLARE_ZONE_ID and CLOUDFLARE_API_TOKEN'],
  ['rollback', ['--to', 's3://news', '--purge', 'fastly'], '--purge fastly needs FASTLY_API_TOKEN to be set.'],
])('%s %j is a wrong use', async (command, words, told) => {
  const { code, printed } = await run(command, words);
  expect([code, printed]).toEqual([2, expect.stringContaining(told)]);
  expect(printed).not.toContain('    at ');
});
