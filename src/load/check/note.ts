import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { temporaryFolder, withTemporaryFiles } from '../temporary-folder.ts';

/** Which file a child reads, and since when, by the clock of `millisecondsNow`. */
export interface Note {
  file: string;
  since: number;
}

/** The descriptor under which a child has its note. */
export const noteOfChild = 4;

/** As many bytes as a note takes at most: a path has no more than 4,096, each of which JSON may write as six. */
const mostBytes = 32 * 1024;

/**
 * Opens a note: a file without a name, which is there for the two processes that have it open, and gone with them. A
 * child writes into it which file it reads, and its parent looks only when it wonders. Messages would wake the parent
 * for every file, which took a twenty-fifth of the time of a check. Throws an EnvironmentError where there can be no note.
 */
export function openNote(): number {
  const folder = temporaryFolder('note');
  try {
    return withTemporaryFiles(() => takeRoom(openSync(join(folder, 'note'), 'w+')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Takes all the room of a note now: a disk that is full later stops nothing. */
function takeRoom(note: number): number {
  try {
    writeSync(note, '\n'.repeat(mostBytes));
    return note;
  } catch (error) {
    closeSync(note);
    throw error;
  }
}

/** Writes down that a file is read from now on. */
export function writeNote(note: number, file: string): void {
  writeSync(note, `${JSON.stringify({ file, since: millisecondsNow() } satisfies Note)}\n`, 0);
}

/** Empties a note: nothing is read. */
export function clearNote(note: number): void {
  writeSync(note, '\n', 0);
}

/** What a note says; undefined where nothing is read so far, or it is being written at this very moment. */
export function readNote(note: number): Note | undefined {
  const bytes = Buffer.alloc(mostBytes);
  const [line = ''] = bytes.toString('utf8', 0, readSync(note, bytes, 0, mostBytes, 0)).split('\n');
  try {
    return JSON.parse(line) as Note;
  } catch {
    return undefined;
  }
}

/** Milliseconds by the clock of the machine that all its processes share, and that is never set. */
export function millisecondsNow(): number {
  return Number(process.hrtime.bigint() / 1_000_000n);
}
