import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => vi.useRealTimers());

/** Progress on an output, and what was written to it. */
function progressOn({ isTTY = true, quiet = false, columns = 80, variables = {} }) {
  const written: string[] = [];
  const output = { isTTY, columns, write: (text: string) => written.push(text) };
  return { progress: new Progress({ quiet, variables }, output), written };
}

describe('on a terminal', () => {
  test('a step of less than a second is not told', () => {
    const { progress, written } = progressOn({});
    progress.begin('Checking');
    vi.advanceTimersByTime(900);
    progress.count(1, 2);
    expect(progress.end()).toBeCloseTo(0.9);
    expect(written).toEqual([]);
  });

  test('a longer one has one line, which is written over and gone at its end', () => {
    const { progress, written } = progressOn({});
    progress.begin('Checking');
    vi.advanceTimersByTime(1000);
    progress.count(1, 2);
    vi.advanceTimersByTime(100);
    progress.count(2, 2);
    progress.end();
    expect(written).toEqual([
      '\r\u001b[KChecking …',
      '\r\u001b[KChecking 1 of 2 …',
      '\r\u001b[KChecking 2 of 2 …',
      '\r\u001b[K',
    ]);
  });

  test('the line is not written more often than ten times a second, and is no wider than the terminal', () => {
    const { progress, written } = progressOn({ columns: 10 });
    progress.begin('Checking the content');
    vi.advanceTimersByTime(1200);
    for (let at = 1; at <= 1000; at += 1) progress.count(at, 1000);
    expect(written).toEqual(['\r\u001b[KChecking ', '\r\u001b[KChecking ']);
  });
});

test('a terminal that does not tell its width has the usual one', () => {
  const { progress, written } = progressOn({ columns: 0 });
  progress.begin('Checking');
  vi.advanceTimersByTime(1000);
  expect(written).toEqual(['\r\u001b[KChecking …']);
});

describe.each([
  ['where there is no terminal', { isTTY: false }],
  ['in CI', { variables: { CI: 'true' } }],
  ['on a terminal that can write over nothing', { variables: { TERM: 'dumb' } }],
])('%s', (_, how) => {
  test('each step has a plain line when it begins', () => {
    const { progress, written } = progressOn(how);
    progress.begin('Checking');
    progress.count(1, 2);
    vi.advanceTimersByTime(5000);
    progress.count(2, 2);
    progress.begin('Building');
    progress.end();
    expect(written).toEqual(['Checking …\n', 'Building …\n']);
  });
});

test('nothing is told where nothing is to be', () => {
  for (const isTTY of [true, false]) {
    const { progress, written } = progressOn({ isTTY, quiet: true });
    progress.begin('Checking');
    vi.advanceTimersByTime(5000);
    progress.count(2, 2);
    progress.end();
    expect(written).toEqual([]);
  }
});
