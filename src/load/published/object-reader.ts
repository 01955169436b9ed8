import { GitError } from './git-error.ts';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

/** Reads the contents of a repository one after the other, as they are asked for, from one `git cat-file --batch`. */
export class ObjectReader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: Waiting[] = [];
  #bytes: Buffer = Buffer.alloc(0);
  /** Why nothing is read any more. */
  #ended: string | undefined;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    child.stdout.on('data', (bytes: Buffer) => {
      this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, bytes]) : bytes;
      while (this.#answer());
    });
    child.on('error', (error) => this.#fail(error.message));
    child.on('close', () => this.#fail('git ended before it had read everything'));
    child.stdin.on('error', () => undefined);
  }

  /** The bytes of an object. Rejected with a GitError where there is none of that id, or git has ended. */
  bytes(id: string): Promise<Buffer> {
    if (this.#ended !== undefined) return Promise.reject(new GitError(this.#ended));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${id}\n`);
    });
  }

  /** Ends git. Nothing may be waited for. */
  close(): void {
    this.#child.stdin.end();
  }

  /** Answers whoever has waited longest. False where that is not all there yet. */
  #answer(): boolean {
    const end = this.#bytes.indexOf('\n');
    if (end < 0) return false;
    const line = this.#bytes.toString('utf8', 0, end);
    const [, kind, size] = /^[0-9a-f]+ ([a-z]+) (\d+)$/.exec(line) ?? [];
    const after = end + 1 + (size === undefined ? 0 : Number(size) + 1);
    if (this.#bytes.length < after) return false;
    const waiting = this.#waiting.shift();
    if (kind !== 'blob') waiting?.reject(new GitError(line));
    else waiting?.resolve(this.#bytes.subarray(end + 1, after - 1));
    this.#bytes = this.#bytes.subarray(after);
    return this.#bytes.length > 0;
  }

  #fail(message: string): void {
    this.#ended ??= message;
    for (const waiting of this.#waiting.splice(0)) waiting.reject(new GitError(message));
  }
}
