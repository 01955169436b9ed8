import type { Outline, SharedKind } from '../model/outline.ts';
import { Tally } from './tally.ts';

/**
 * The outlines of all stories, and what rules ask of all of them together. That is counted as stories come, change and
 * go, so that after an edit of one story it need not be gathered from thousands.
 */
export class Outlines {
  readonly #stories = new Map<string, Outline>();
  /** Ids of all claims. */
  readonly claims = new Tally();
  /** The pairs of a source and a claim of which pages print the source’s words: `source claim`. */
  readonly quoted = new Tally();
  /** What any story names of the files that all share. */
  readonly names: Readonly<Record<SharedKind, Tally>> = {
    parties: new Tally(),
    places: new Tally(),
    sources: new Tally(),
    terms: new Tally(),
    topics: new Tally(),
  };
  /** Ids of the topics and parties that have a page. */
  readonly topics = new Tally();
  readonly parties = new Tally();
  /** Ids of the topics whose page has conflict updates. */
  readonly nights = new Tally();

  constructor(outlines: Iterable<Outline> = []) {
    for (const outline of outlines) this.put(outline);
  }

  /** In the order in which the stories came. */
  get all(): Outline[] {
    return [...this.#stories.values()];
  }

  get slugs(): string[] {
    return [...this.#stories.keys()];
  }

  get(slug: string): Outline | undefined {
    return this.#stories.get(slug);
  }

  /** Puts in a story, in place of what was known of it. */
  put(outline: Outline): void {
    const before = this.#stories.get(outline.slug);
    this.#stories.set(outline.slug, outline);
    this.#count(outline, 1);
    if (before) this.#count(before, -1);
  }

  /** Takes out a story: one that is gone, or cannot be read any more. */
  remove(slug: string): void {
    const before = this.#stories.get(slug);
    if (before) this.#count(before, -1);
    this.#stories.delete(slug);
  }

  #count({ claims, quoted, names, topics, parties, updates }: Outline, by: 1 | -1): void {
    this.claims.count(claims, by);
    this.quoted.count(
      quoted.map((pair) => pair.join(' ')),
      by,
    );
    for (const [kind, ids] of Object.entries(names)) this.names[kind as SharedKind].count(ids, by);
    this.topics.count(topics, by);
    this.parties.count(parties, by);
    if (updates.some(({ withheld }) => withheld === undefined)) this.nights.count(topics, by);
  }
}
