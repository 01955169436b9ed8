import type { ChildProcess } from 'node:child_process';
import type { Done, Message, SentJob, Setting } from './job.ts';
import { clearNote, millisecondsNow, readNote } from './note.ts';

/** What a child may take: milliseconds for one text and for one picture, megabytes of memory altogether. */
export interface Limits {
  text: number;
  picture: number;
  memory: number;
}

/** A child process, the note in which it writes which file it reads, and what it was told last. */
export interface Child {
  process: ChildProcess;
  note: number;
  told?: Setting;
}

/** A job’s end: what came of it, or the file at which its child was lost. */
export type End = { done: Done } | { lost: string; why: string };

/** Waits for the end of a job in a child, but no longer than the limits say for each file that it reads. */
export function ending({ process, note }: Child, job: SentJob, limits: Limits): Promise<End> {
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
