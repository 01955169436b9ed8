import process from 'node:process';

/** Where progress is told: the error output of this process, or one for tests. */
interface Output {
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  write(text: string): unknown;
}

/** How to tell it. */
interface Style {
  /** True where only what is wrong is to be told. */
  quiet?: boolean | undefined;
  variables?: NodeJS.ProcessEnv;
}

/** How long a step takes before a terminal tells of it, and how often it does then, in milliseconds. */
const pause = { first: 1000, next: 100 } as const;

/**
 * Tells how far a command is. On a terminal that is one line, which is written over, once a step takes more than a
 * second; elsewhere, and with CI set, each step has a plain line when it begins.
 */
export class Progress {
  readonly #output: Output;
  readonly #rewrites: boolean;
  readonly #quiet: boolean;
  #words = '';
  #count = '';
  #begun = 0;
  #told = 0;
  #shown = false;
  #timer: NodeJS.Timeout | undefined;

  constructor({ quiet = false, variables = process.env }: Style, output: Output = process.stderr) {
    this.#output = output;
    this.#quiet = quiet;
    this.#rewrites = output.isTTY === true && !variables['CI'] && variables['TERM'] !== 'dumb';
  }

  /** Begins a step, whose words say what is done: “Building the pages”. */
  begin(words: string): void {
    this.end();
    [this.#words, this.#count] = [words, ''];
    this.#begun = this.#told = performance.now();
    if (this.#quiet) return;
    if (this.#rewrites) this.#timer = setTimeout(() => this.#draw(), pause.first).unref();
    else this.#output.write(`${words} …\n`);
  }

  /** Tells how much of the step is done: `done` of `of`. */
  count(done: number, of: number): void {
    this.#count = ` ${Math.min(done, of)} of ${of}`;
    const now = performance.now();
    if (!this.#rewrites || this.#quiet || now - this.#begun < pause.first || now - this.#told < pause.next) return;
    this.#told = now;
    this.#draw();
  }

  /** Ends the step. What is printed next begins on a line of its own. Gives the seconds that the step took. */
  end(): number {
    clearTimeout(this.#timer);
    if (this.#shown) this.#output.write('\r\u001b[K');
    this.#shown = false;
    return (performance.now() - this.#begun) / 1000;
  }

  #draw(): void {
    const width = (this.#output.columns || 80) - 1;
    this.#output.write(`\r\u001b[K${`${this.#words}${this.#count} …`.slice(0, width)}`);
    this.#shown = true;
  }
}
