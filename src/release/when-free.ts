import { setTimeout as pause } from 'node:timers/promises';
import { BusyError } from './publish-error.ts';

/** For how many seconds one waits for another publication to end, and who is told that one does. */
export interface Waiting {
  seconds: number;
  tell: (sentence: string) => void;
}

/** For how many milliseconds one waits before one looks again. */
const between = 500;

/**
 * Takes what another publication may hold. With `waiting` it is tried again until it is free, or until the time is over.
 * Throws the BusyError that says who holds it.
 */
export async function whenFree<T>(waiting: Waiting | undefined, take: () => Promise<T>): Promise<T> {
  const end = performance.now() + (waiting?.seconds ?? 0) * 1000;
  let told = false;
  for (;;) {
    try {
      return await take();
    } catch (error) {
      if (!(error instanceof BusyError) || !waiting || performance.now() >= end) throw error;
    }
    if (!told) waiting.tell(`Another publication is under way here: waiting for it, up to ${waiting.seconds} seconds.`);
    told = true;
    await pause(Math.max(0, Math.min(between, end - performance.now())));
  }
}
