import { setTimeout as wait } from 'node:timers/promises';
import { PassingError } from './publish-error.ts';

/** The pauses after which something is tried once more, in seconds: they outlast what the SDK’s own tries do not. */
export const usualPauses: readonly number[] = [2, 8, 20];

/** Does something, again after each pause while what is needed cannot be reached or is too busy. */
export async function again<T>(act: () => Promise<T>, [pause, ...others]: readonly number[]): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (pause === undefined || !(error instanceof PassingError)) throw error;
    await wait(pause * 1000);
    return again(act, others);
  }
}
