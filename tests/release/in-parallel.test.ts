import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from '../../src/release/in-parallel.ts';

test('each is done once, and never more than so many at once', async () => {
  const done: number[] = [];
  let [now, most] = [0, 0];
  await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    most = Math.max(most, ++now);
    await wait(1);
    done.push(one);
    now -= 1;
  });
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(most).toBe(3);
});

test('of none, nothing is done', async () => {
  await inParallel([], 3, () => Promise.reject(new Error('never')));
});

test('what fails is thrown once the others under way have ended, and nothing more is begun', async () => {
  const ended: number[] = [];
  const all = inParallel([1, 2, 3, 4, 5, 6], 2, async (one) => {
    if (one === 2) throw new Error('two');
    await wait(5);
    ended.push(one);
  });
  await expect(all).rejects.toThrow('two');
  expect(ended).toEqual([1]);
});
