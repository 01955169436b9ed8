/**
 * Finds phrases, each a list of plain words, in the words of a text: all of them in one pass, which takes no longer with
 * more phrases.
 */
export class PhraseFinder {
  /** The numbers of phrases by their first word. */
  readonly #starts = new Map<string, number[]>();
  readonly #phrases: readonly (readonly string[])[];

  constructor(phrases: readonly (readonly string[])[]) {
    this.#phrases = phrases;
    phrases.forEach(([first], at) => {
      if (first !== undefined) this.#starts.set(first, [...(this.#starts.get(first) ?? []), at]);
    });
  }

  /** The numbers of the phrases that stand in a text, each once. An empty word is a gap that no phrase spans. */
  findIn(words: readonly string[]): Set<number> {
    const found = new Set<number>();
    for (let at = 0; at < words.length; at += 1) {
      for (const number of this.#starts.get(words[at]!) ?? []) {
        if (this.#phrases[number]!.every((word, offset) => words[at + offset] === word)) found.add(number);
      }
    }
    return found;
  }
}
