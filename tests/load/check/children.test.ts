import { afterEach, describe, expect, test, vi } from 'vitest';
import { Children } from '../../../src/load/check/children.ts';
import type { FilesJob } from '../../../src/load/check/job.ts';

const limits = { text: 400, picture: 400, memory: 60 };
let children: Children;
afterEach(() => {
  children.close();
  vi.unstubAllEnvs();
});

const job = (...files: string[]): FilesJob => ({
  kind: 'shared',
  folders: { content: '/content', public: '/public' },
  refused: [],
  files,
});
const hostile = (most = 1) => new Children(most, limits, 'tests/load/check/hostile-child.ts');

test('a job whose files do no harm is done', async () => {
  children = hostile();
  expect(await children.run(job('a.mdx', 'b.mdx'))).toEqual({ problems: [], digest: 'a.mdx b.mdx' });
});

describe('a file that brings down its reader becomes a problem that names it, and the others are read', () => {
  test.each([
    ['hang.mdx', 'takes more than 0.4 seconds to read'],
    ['crash.mdx', 'ends the program that reads it'],
    ['exit.mdx', 'ends the program that reads it'],
    ['memory.mdx', /ends the program that reads it|takes more than/],
    ['throw.mdx', 'cannot be read: RangeError: Maximum call stack size exceeded'],
  ])('%s', async (file, message) => {
    children = hostile();
    const { problems, digest } = await children.run(job('a.mdx', file, 'b.mdx'));
    expect(problems).toMatchObject([{ file, line: 1, column: 1, code: 'E-PARSER' }]);
    expect(problems[0]!.message).toMatch(message);
    expect(digest).toBe('a.mdx b.mdx');
  });

  test('two in one job', async () => {
    children = hostile();
    const { problems, digest } = await children.run(job('exit.mdx', 'a.mdx', 'throw.mdx'));
    expect(problems.map(({ file }) => file)).toEqual(['exit.mdx', 'throw.mdx']);
    expect(digest).toBe('a.mdx');
  });

  test('while other jobs go on', async () => {
    children = hostile(2);
    const jobs = [job('hang.mdx', 'a.mdx'), ...Array.from({ length: 6 }, (_, at) => job(`${at}.mdx`))];
    const done = await Promise.all(jobs.map((one) => children.run(one)));
    expect(done.map(({ digest }) => digest)).toEqual(['a.mdx', '0.mdx', '1.mdx', '2.mdx', '3.mdx', '4.mdx', '5.mdx']);
  });
});

test('a child finds nothing in its environment but where the site lives', async () => {
  vi.stubEnv('DEPLOY_SECRET', 'not for content');
  children = hostile();
  const { digest } = await children.run(job('environment.mdx'));
  const system = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT'];
  const found = Object.keys(JSON.parse(digest) as object).filter((name) => !system.includes(name));
  expect(found.sort()).toEqual(['BASE_PATH', 'CONTENT_DIR', 'SITE_URL']);
  expect(digest).not.toContain('not for content');
});

test('a problem in public/ says so', async () => {
  children = hostile();
  const { problems } = await children.run({ ...job('throw.mdx'), kind: 'public' });
  expect(problems).toMatchObject([{ tree: 'public', file: 'throw.mdx' }]);
});
