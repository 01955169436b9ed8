import { describe, expect, test } from 'vitest';
import { BusyError, PublishError } from '../../src/release/publish-error.ts';
import { whenFree } from '../../src/release/when-free.ts';

/** Something that is free after so many tries, with what was told meanwhile. */
function held(tries: number, error: Error = new BusyError('held by 1')) {
  const told: string[] = [];
  let asked = 0;
  const take = () => {
    asked += 1;
    return asked > tries ? Promise.resolve(asked) : Promise.reject(error);
  };
  return { told, take, tell: (sentence: string) => void told.push(sentence), asked: () => asked };
}

test('what is free is taken at once, and nothing is told', async () => {
  const { take, tell, told } = held(0);
  expect(await whenFree({ seconds: 60, tell }, take)).toBe(1);
  expect(told).toEqual([]);
});

test('what is held is taken as soon as it is free, and once told that one waits', async () => {
  const { take, tell, told } = held(2);
  expect(await whenFree({ seconds: 60, tell }, take)).toBe(3);
  expect(told).toEqual(['Another publication is under way here: waiting for it, up to 60 seconds.']);
});

describe('not waited is', () => {
  test('without being asked to', async () => {
    const { take, asked } = held(2);
    await expect(whenFree(undefined, take)).rejects.toThrow('held by 1');
    expect(asked()).toBe(1);
  });

  test('longer than one is asked to, with a last look at the end', async () => {
    const { take, tell, asked } = held(Infinity);
    await expect(whenFree({ seconds: 1, tell }, take)).rejects.toThrow('held by 1');
    expect(asked()).toBeGreaterThan(1);
  });

  test('for what does not pass', async () => {
    const { take, tell, asked } = held(2, new PublishError('no such folder'));
    await expect(whenFree({ seconds: 60, tell }, take)).rejects.toThrow('no such folder');
    expect(asked()).toBe(1);
  });
});
