import { afterEach, describe, expect, test, vi } from 'vitest';
import { Children } from '../../../src/load/check/children.ts';
import type { FilesJob } from '../../../src/load/check/job.ts';

/** Only what is read as a text may not take long: other files of these tests are named as pictures, on any machine. */
const limits = { text: 400, picture: 600_000, memory: 60 };
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
  expect(await children.run(job('a.png', 'b.png'))).toEqual({ problems: [], digest: 'a.png b.png' });
});

describe('a file that brings down its reader becomes a problem that names it, and the others are read', () => {
  test.each([
    ['hang.mdx', 'takes more than 0.4 seconds to read'],
    ['crash.png', 'ends the program that reads it'],
    ['exit.png', 'ends the program that reads it'],
    ['memory.png', 'ends the program that reads it'],
    ['throw.png', 'cannot be read: RangeError: Maximum call stack size exceeded'],
  ])('%s', async (file, message) => {
    children = hostile();
    const { problems, digest } = await children.run(job('a.png', file, 'b.png'));
    expect(problems).toMatchObject([{ file, line: 1, column: 1, code: 'E-PARSER' }]);
    expect(problems[0]!.message).toMatch(message);
    expect(digest).toBe('a.png b.png');
  });

  test('two in one job', async () => {
    children = hostile();
    const { problems, digest } = await children.run(job('exit.png', 'a.png', 'throw.png'));
    expect(problems.map(({ file }) => file)).toEqual(['exit.png', 'throw.png']);
    expect(digest).toBe('a.png');
  });

  test('while other jobs go on', async () => {
    children = hostile(2);
    const jobs = [job('hang.mdx', 'a.png'), ...Array.from({ length: 6 }, (_, at) => job(`${at}.png`))];
    const done = await Promise.all(jobs.map((one) => children.run(one)));
    expect(done.map(({ digest }) => digest)).toEqual(['a.png', '0.png', '1.png', '2.png', '3.png', '4.png', '5.png']);
  });
});

test('a child that is at work when all are ended does its job and ends', async () => {
  children = hostile();
  const working = children.run(job('number.png'));
  children.close();
  const child = Number((await working).digest);
  expect(child).toBeGreaterThan(1);
  await vi.waitFor(() => expect(() => process.kill(child, 0)).toThrow('ESRCH'), { timeout: 300_000 });
});

test('a child finds nothing in its environment but where the site lives', async () => {
  vi.stubEnv('DEPLOY_SECRET', 'not for content');
  children = hostile();
  const { digest } = await children.run(job('environment.png'));
  const system = ['LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SYSTEMROOT'];
  const found = Object.keys(JSON.parse(digest) as object).filter((name) => !system.includes(name));
  expect(found.sort()).toEqual(['BASE_PATH', 'CONTENT_DIR', 'SITE_URL']);
  expect(digest).not.toContain('not for content');
});

test('a problem in public/ says so', async () => {
  children = hostile();
  const { problems } = await children.run({ ...job('throw.png'), kind: 'public' });
  expect(problems).toMatchObject([{ tree: 'public', file: 'throw.png' }]);
});
