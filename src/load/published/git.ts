import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { GitError } from './git-error.ts';
import { ObjectReader } from './object-reader.ts';

/** Without hooks, without a network, without writing; and paths are paths, whatever signs are in them. */
const always = [
  ...['core.quotePath=false', 'core.fsmonitor=false', 'diff.autoRefreshIndex=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
  '--no-optional-locks',
  '--no-replace-objects',
  '--literal-pathspecs',
];

/** Git in a folder, which it only reads. Words of others never become options: they go in through its input. */
export class Git {
  readonly folder: string;
  readonly #variables: NodeJS.ProcessEnv;

  /** `variables` are the environment. What in it points git at another repository, as within a hook, is left out. */
  constructor(folder: string, variables: NodeJS.ProcessEnv) {
    this.folder = folder;
    const kept = Object.entries(variables).filter(
      ([name]) => !name.startsWith('GIT_') || name.startsWith('GIT_CONFIG'),
    );
    this.#variables = { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' };
  }

  /** Git in another folder, with the same environment. */
  in(folder: string): Git {
    return new Git(folder, this.#variables);
  }

  /** Runs git and gives what it prints. Throws a GitError. */
  run(words: readonly string[], input = ''): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = this.#spawn(words);
      const [printed, errors]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (bytes: Buffer) => printed.push(bytes));
      child.stderr.on('data', (bytes: Buffer) => errors.push(bytes));
      child.on('error', (error) => reject(new GitError(error.message, 'code' in error && error.code === 'ENOENT')));
      child.on('close', (code) => {
        const [first] = Buffer.concat(errors).toString('utf8').split('\n');
        if (code === 0) resolve(Buffer.concat(printed));
        else reject(new GitError(first || `git ended with ${code ?? 'a signal'}`));
      });
      // A git that ends early does not read to the end: its exit code tells.
      child.stdin.on('error', () => undefined);
      child.stdin.end(input);
    });
  }

  /** What git prints, as parts that each end with a NUL. */
  async parts(words: readonly string[]): Promise<string[]> {
    return (await this.run(words)).toString('utf8').split('\0').slice(0, -1);
  }

  /** The commit that a name means, as its id; undefined where it means none. */
  async commitAt(name: string): Promise<string | undefined> {
    if (!isOneLine(name)) return undefined;
    const told = await this.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], `${name}^{commit}\n`);
    return /^([0-9a-f]{40,64}) commit\n$/.exec(told.toString('utf8'))?.[1];
  }

  /** True where the repository holds all objects of these ids. */
  async holds(ids: readonly string[]): Promise<boolean> {
    const told = await this.run(['cat-file', '--batch-check'], ids.map((id) => `${id}\n`).join(''));
    return !/ missing$/m.test(told.toString('utf8'));
  }

  /** A reader of objects, which must be closed. */
  reader(): ObjectReader {
    return new ObjectReader(this.#spawn(['cat-file', '--batch']));
  }

  #spawn(words: readonly string[]): ChildProcessWithoutNullStreams {
    return spawn('git', [...always, ...words], { cwd: this.folder, env: this.#variables, windowsHide: true });
  }
}

function isOneLine(name: string): boolean {
  return name !== '' && !/\p{Cc}/u.test(name);
}
