/** How often each of some words stands. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** Counts words that stand once more, or once less where `by` is -1. */
  count(words: readonly string[], by: 1 | -1): void {
    for (const word of words) {
      const times = (this.#counts.get(word) ?? 0) + by;
      if (times > 0) this.#counts.set(word, times);
      else this.#counts.delete(word);
    }
  }

  /** True for a word that stands at least once. */
  has(word: string): boolean {
    return this.#counts.has(word);
  }

  /** The words that stand at least once. */
  get words(): string[] {
    return [...this.#counts.keys()];
  }
}
