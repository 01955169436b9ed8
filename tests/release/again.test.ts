import { expect, test } from 'vitest';
import { again } from '../../src/release/again.ts';
import { PassingError, PublishError } from '../../src/release/publish-error.ts';

/** Fails with these errors, one after the other, then gives how often it was asked. */
function failing(...errors: Error[]) {
  let asked = 0;
  return () => {
    const error = errors[asked++];
    return error ? Promise.reject(error) : Promise.resolve(asked);
  };
}
const busy = new PassingError('busy');

test('what passes is tried again after each pause', async () => {
  expect(await again(failing(), [0.001])).toBe(1);
  expect(await again(failing(busy, busy), [0.001, 0.001])).toBe(3);
});

test('once the pauses are over, or where it does not pass, it is thrown', async () => {
  await expect(again(failing(busy, busy), [0.001])).rejects.toBe(busy);
  const refused = new PublishError('refused');
  await expect(again(failing(refused), [0.001])).rejects.toBe(refused);
});
