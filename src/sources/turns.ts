import { setTimeout } from 'node:timers/promises';

/** Lets nobody be asked twice at once, or before a pause has passed. */
export class Turns {
  readonly #pause: number;
  readonly #last = new Map<string, Promise<unknown>>();

  /** `pause` in milliseconds, from the end of one turn to the next. */
  constructor(pause: number) {
    this.#pause = pause;
  }

  /** Does some work when it is its turn at a host. */
  run<T>(host: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(host) ?? Promise.resolve()).then(work);
    const rest = () => setTimeout(this.#pause);
    this.#last.set(host, turn.then(rest, rest));
    return turn;
  }
}
