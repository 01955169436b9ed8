import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';

/** Anything that JSON can hold. */
type Data = string | number | boolean | null | readonly Data[];

/** A file of results, and by which program they were made. */
interface Stored {
  engine: string;
  /** How often results were written. */
  run: number;
  /** By kind and digest: the run in which a result was last asked for, and the result. */
  results: Record<string, [run: number, result: Data]>;
}

/** How many runs a result is kept that nobody asks for: several sites may be built by turns. */
const patience = 10;

/**
 * What slow questions to files came to, by the digest of what the files hold: a file that has not changed since an
 * earlier run is not asked again. `engine` names the program that answers; another program asks everything anew.
 */
export class KeptResults {
  readonly #file: string | undefined;
  readonly #stored: Stored;

  private constructor(file: string | undefined, stored: Stored) {
    this.#file = file;
    this.#stored = stored;
  }

  /** Reads what is kept in a file: nothing, where there is none, or another program wrote it. */
  static async read(file: string, engine: string): Promise<KeptResults> {
    const stored = await readFile(file, 'utf8').then(
      (text) => parse(text),
      () => undefined,
    );
    return new KeptResults(file, stored?.engine === engine ? { ...stored, run: stored.run + 1 } : none(engine));
  }

  /** Keeps nothing beyond this process. */
  static inMemory(): KeptResults {
    return new KeptResults(undefined, none(''));
  }

  /** The result for these bytes: the one that is kept, or what `ask` gives. `kind` says what is asked. */
  async of<T extends Data>(kind: string, bytes: Uint8Array, ask: () => T | Promise<T>): Promise<T> {
    const key = `${kind} ${createHash('sha256').update(bytes).digest('base64url')}`;
    const known = this.#stored.results[key];
    const result = known ? (known[1] as T) : await ask();
    this.#stored.results[key] = [this.#stored.run, result];
    return result;
  }

  /** Writes everything down that was asked for lately, in one step. Where it cannot, the next run asks anew. */
  async write(): Promise<void> {
    if (this.#file === undefined) return;
    const { engine, run, results } = this.#stored;
    const lately = Object.entries(results).filter(([, [last]]) => last > run - patience);
    const text = JSON.stringify({ engine, run, results: Object.fromEntries(lately) });
    const fresh = `${this.#file}.${process.pid}`;
    try {
      await mkdir(dirname(this.#file), { recursive: true });
      await writeFile(fresh, text);
      await rename(fresh, this.#file);
    } catch {
      await rm(fresh, { force: true }).catch(() => undefined);
    }
  }
}

function none(engine: string): Stored {
  return { engine, run: 0, results: {} };
}

function parse(text: string): Stored | undefined {
  try {
    return JSON.parse(text) as Stored;
  } catch {
    return undefined;
  }
}
