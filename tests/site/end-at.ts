import { createHook } from 'node:async_hooks';
import process from 'node:process';

/** A moment of a build, and the signal that it gets then: so many of its own steps after it, or Astro, printed some words. */
export interface Ending {
  words: string;
  steps: number;
  signal: 'SIGKILL' | 'SIGTERM';
}

/**
 * Loaded into a build, and into the process of Astro that it begins, this sends the build its signal from within. So the
 * moment is the same on every machine, however fast it is and whatever else it does.
 */
function endAt({ words, steps, signal }: Ending): void {
  process.env['ENDING_PROCESS'] ??= String(process.pid);
  const send = () => process.kill(Number(process.env['ENDING_PROCESS']), signal);
  const begin = () => {
    let taken = 0;
    createHook({
      init: () => {
        if ((taken += 1) === steps) send();
      },
    }).enable();
  };
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...all: unknown[]) => boolean;
    stream.write = (text: unknown, ...others: unknown[]) => {
      const written = write(text, ...others);
      if (String(text).includes(words)) (steps === 0 ? send : begin)();
      return written;
    };
  }
}

const { ENDING } = process.env;
if (ENDING !== undefined) endAt(JSON.parse(ENDING) as Ending);
