import { fork } from 'node:child_process';
import { closeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { variables } from '../../site.ts';
import { childEnvironment } from './child-environment.ts';
import { ending, type Child, type End, type Limits } from './ending.ts';
import type { Done, Job, SentJob } from './job.ts';
import { openNote } from './note.ts';

const defaults: Limits = { text: 2_000, picture: 30_000, memory: 512 };

/**
 * Child processes that do jobs side by side. A file on which a child crashes, or spends too long, becomes
 * a problem that names it, and the rest of its job is done without it.
 */
export class Children {
  readonly #idle: Child[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #script: string;
  readonly #limits: Limits;
  #free: number;
  #closed = false;

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

  /** Ends every child: one that is at work, where something else went wrong, as soon as it is done. */
  close(): void {
    this.#closed = true;
    for (const { process, note } of this.#idle.splice(0)) {
      process.disconnect();
      closeSync(note);
    }
  }

  async #attempt(job: Job): Promise<End> {
    if (this.#free === 0) await new Promise<void>((begin) => this.#waiting.push(begin));
    this.#free -= 1;
    try {
      const child = this.#idle.pop() ?? this.#begin();
      const end = await ending(child, shortened(job, child), this.#limits);
      if ('done' in end) this.#idle.push(child);
      else {
        child.process.kill('SIGKILL');
        closeSync(child.note);
      }
      return end;
    } finally {
      this.#free += 1;
      this.#waiting.shift()?.();
      if (this.#closed) this.close();
    }
  }

  #begin(): Child {
    // A story leaves much behind that nobody needs any more: with more room for it, it is cleared away less often.
    const execArgv = [`--max-old-space-size=${this.#limits.memory}`, '--max-semi-space-size=32'];
    const env = childEnvironment(variables);
    const note = openNote();
    const process = fork(this.#script, { env, execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc', note] });
    return { process, note };
  }
}

/** A job without its setting, where the child was told that last. */
function shortened(job: Job, child: Child): SentJob {
  if (job.kind !== 'story') return job;
  const { setting, ...others } = job;
  if (child.told === setting) return others;
  child.told = setting;
  return job;
}

function problemAt(job: Job, file: string, why: string): Problem {
  if (file === '') throw new Error(`A ${job.kind} job ended before it read a file.`);
  const fix = 'Make it shorter or plainer: look for what is nested very deep, or repeated very often.';
  const tree = job.kind === 'public' ? { tree: 'public' as const } : {};
  return { ...tree, file, line: 1, column: 1, code: 'E-PARSER', message: why, fix };
}
