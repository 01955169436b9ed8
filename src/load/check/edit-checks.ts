import type { Instant } from '../../model/day.ts';
import { variables } from '../../site.ts';
import { publishedOptions } from '../published/options.ts';
import { readPublished } from '../published/read-published.ts';
import type { Checked } from './checked.ts';
import { Checker } from './checker.ts';
import type { Folders, Stage } from './job.ts';

/**
 * Checks content again and again while it is edited, each time against what was published. A history that cannot be
 * known is told and no error: whoever edits need not have it.
 */
export class EditChecks {
  readonly #folders: Folders;
  readonly #checker: Checker;
  #notes: readonly string[] = [];

  constructor(folders: Folders, stage: Stage) {
    this.#folders = folders;
    this.#checker = new Checker(folders, { stage });
  }

  /**
   * As a Checker does. `notes` say with what the content is compared, where that is something else than the last time:
   * then every story is looked at, whatever `changed` says.
   */
  async check(now: Instant, changed?: readonly string[]): Promise<Checked & { notes: readonly string[] }> {
    const options = { ...publishedOptions(variables), ci: false };
    const published = await readPublished(this.#folders.content, options);
    try {
      const others = published.notes.join('\n') !== this.#notes.join('\n');
      this.#notes = published.notes;
      const checked = await this.#checker.check(now, others ? undefined : changed, published);
      return { ...checked, notes: others ? published.notes : [] };
    } finally {
      published.close();
    }
  }

  /** Ends the processes that it began. */
  close(): void {
    this.#checker.close();
  }
}
