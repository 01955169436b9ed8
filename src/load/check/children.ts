import { fork, type ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { variables } from '../../site.ts';
import { childEnvironment } from './child-environment.ts';
import type { Done, Job, Message, SentJob, Setting } from './job.ts';
import { clearNote, millisecondsNow, openNote, readNote } from './note.ts';

/** What a child may take: milliseconds for one text and for one picture, megabytes of memory altogether. */
export interface Limits {
  text: number;
  picture: number;
  memory: number;
}

const defaults: Limits = { text: 2_000, picture: 30_000, memory: 512 };

/** A child process, the note in which it writes which file it reads, and what it was told last. */
interface Child {
  process: ChildProcess;
  note: number;
  told?: Setting;
}

/** A job’s end: what came of it, or the file at which its child was lost. */
type End = { done: Done } | { lost: string; why: string };

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
    for (const { process, note } of this.#idle.splice(0)) {
      process.disconnect();
      closeSync(note);
    }
  }

  async #attempt(job: Job): Promise<End> {
    if (this.#free === 0) await new Promise<void>((begin) => this.#waiting.push(begin));
    this.#free -= 1;
    const child = this.#idle.pop() ?? this.#begin();
    try {
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

/** Waits for the end of a job in a child, but no longer than the limits say for each file that it reads. */
function ending({ process, note }: Child, job: SentJob, limits: Limits): Promise<End> {
  return new Promise((settle) => {
    let timer: NodeJS.Timeout;
    const end = (how: End) => {
      clearTimeout(timer);
      process.removeAllListeners();
      settle(how);
    };
    const lose = (why: string) => {
      end({ lost: readNote(note)?.file ?? '', why });
    };
    // However long a file may take, the next one may be a text: no look comes later than a text would be too long.
    const lookIn = (time: number) => {
      timer = setTimeout(look, Math.min(time, limits.text));
    };
    const look = () => {
      const reading = readNote(note);
      const most = reading && !isText(reading.file) ? limits.picture : limits.text;
      const left = reading ? reading.since + most - millisecondsNow() : most;
      if (left > 0) lookIn(left);
      else lose(`takes more than ${most / 1000} seconds to read`);
    };
    process.on('message', (message: Message) => {
      if ('done' in message) end(message);
      else lose(`cannot be read: ${message.failed}`);
    });
    process.on('exit', () => {
      lose('ends the program that reads it');
    });
    process.on('error', () => {
      lose('ends the program that reads it');
    });
    clearNote(note);
    process.send(job);
    lookIn(limits.text);
  });
}

function isText(file: string): boolean {
  return /\.(mdx|yaml|svg|txt|webmanifest)$/.test(file);
}

function problemAt(job: Job, file: string, why: string): Problem {
  if (file === '') throw new Error(`A ${job.kind} job ended before it read a file.`);
  const fix = 'Make it shorter or plainer: look for what is nested very deep, or repeated very often.';
  const tree = job.kind === 'public' ? { tree: 'public' as const } : {};
  return { ...tree, file, line: 1, column: 1, code: 'E-PARSER', message: why, fix };
}
