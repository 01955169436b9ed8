import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { variables } from '../../site.ts';
import { childEnvironment } from './child-environment.ts';
import type { Done, Job, Message, SentJob, Setting } from './job.ts';

/** What a child may take: milliseconds for one text and for one picture, megabytes of memory altogether. */
export interface Limits {
  text: number;
  picture: number;
  memory: number;
}

const defaults: Limits = { text: 2_000, picture: 30_000, memory: 512 };

/** A job’s end: what came of it, or the file at which its child was lost. */
type End = { done: Done } | { lost: string; why: string };

/**
 * Child processes that do jobs side by side. A file on which a child crashes, or spends too long, becomes
 * a problem that names it, and the rest of its job is done without it.
 */
export class Children {
  readonly #idle: ChildProcess[] = [];
  readonly #waiting: (() => void)[] = [];
  /** What each child was told last. */
  readonly #told = new WeakMap<ChildProcess, Setting>();
  readonly #script: string;
  readonly #limits: Limits;
  #free: number;

  /** `most` is how many children there may be at once; `script` is for tests. */
  constructor(most: number, limits: Limits = defaults, script = 'src/load/check/child.ts') {
    this.#free = most;
    this.#limits = limits;
    this.#script = resolve(script);
  }

  /** Does a job. Fulfilled also where a child was lost on the way: then a problem tells at which file. */
  async run(job: Job): Promise<Done> {
    const lost: Problem[] = [];
    const once = new Set<string>();
    for (;;) {
      const end = await this.#attempt({ ...job, refused: [...job.refused, ...lost.map(({ file }) => file)] });
      if ('done' in end) return { ...end.done, problems: [...end.done.problems, ...lost] };
      // A machine that was busy with something else must not make a finding: every file has a second chance.
      if (!once.has(end.lost)) once.add(end.lost);
      else lost.push(problemAt(job, end.lost, end.why));
    }
  }

  /** Ends every child. No job may be under way. */
  close(): void {
    for (const child of this.#idle.splice(0)) child.disconnect();
  }

  async #attempt(job: Job): Promise<End> {
    if (this.#free === 0) await new Promise<void>((begin) => this.#waiting.push(begin));
    this.#free -= 1;
    const child = this.#idle.pop() ?? this.#begin();
    try {
      const end = await ending(child, this.#shortened(job, child), this.#limits);
      if ('done' in end) this.#idle.push(child);
      else child.kill('SIGKILL');
      return end;
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
    }
  }

  #shortened(job: Job, child: ChildProcess): SentJob {
    if (job.kind !== 'story') return job;
    const { setting, ...others } = job;
    if (this.#told.get(child) === setting) return others;
    this.#told.set(child, setting);
    return job;
  }

  #begin(): ChildProcess {
    // A story leaves much behind that nobody needs any more: with more room for it, it is cleared away less often.
    const execArgv = [`--max-old-space-size=${this.#limits.memory}`, '--max-semi-space-size=32'];
    const env = childEnvironment(variables);
    return fork(this.#script, { env, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  }
}

/** Waits for the end of a job in a child, but no longer than the limits say for each file that it reads. */
function ending(child: ChildProcess, job: SentJob, limits: Limits): Promise<End> {
  return new Promise((settle) => {
    let reading: string | undefined;
    let timer: NodeJS.Timeout | undefined;
    const end = (how: End) => {
      clearTimeout(timer);
      child.removeAllListeners();
      settle(how);
    };
    const lose = (why: string) => {
      end({ lost: reading ?? '', why });
    };
    child.on('message', (message: Message) => {
      if ('done' in message) {
        end(message);
        return;
      }
      if ('failed' in message) {
        lose(`cannot be read: ${message.failed}`);
        return;
      }
      reading = message.reading;
      clearTimeout(timer);
      const most = /\.(mdx|yaml|svg|txt|webmanifest)$/.test(reading) ? limits.text : limits.picture;
      timer = setTimeout(() => {
        lose(`takes more than ${most / 1000} seconds to read`);
      }, most);
    });
    child.on('exit', () => {
      lose('ends the program that reads it');
    });
    child.on('error', () => {
      lose('ends the program that reads it');
    });
    child.send(job);
  });
}

function problemAt(job: Job, file: string, why: string): Problem {
  if (file === '') throw new Error(`A ${job.kind} job ended before it read a file.`);
  const fix = 'Make it shorter or plainer: look for what is nested very deep, or repeated very often.';
  const tree = job.kind === 'public' ? { tree: 'public' as const } : {};
  return { ...tree, file, line: 1, column: 1, code: 'E-PARSER', message: why, fix };
}
