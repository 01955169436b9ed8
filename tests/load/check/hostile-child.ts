import process from 'node:process';
import type { Job } from '../../../src/load/check/job.ts';
import { noteOfChild, writeNote } from '../../../src/load/check/note.ts';

/** A child that does to each file what the file’s name says, as a parser with a fault would; or tells its environment or its number. */
const ends: Record<string, () => void> = {
  'hang.mdx': () => {
    for (;;);
  },
  'crash.png': () => {
    process.kill(process.pid, 'SIGSEGV');
    for (;;);
  },
  'exit.png': () => process.exit(0),
  'memory.png': () => {
    const hoard: string[][] = [];
    for (;;) hoard.push(Array.from({ length: 100_000 }, (_, at) => `${at} ${hoard.length}`));
  },
};

/** What it tells in place of the names of files. */
const tells: Record<string, () => string> = {
  'environment.png': () => JSON.stringify(process.env),
  'number.png': () => String(process.pid),
};

process.on('message', (job: Job) => {
  const files = 'files' in job ? job.files.filter((file) => !job.refused.includes(file)) : [];
  for (const file of files) {
    writeNote(noteOfChild, file);
    if (file === 'throw.png') {
      process.send?.({ failed: 'RangeError: Maximum call stack size exceeded' });
      return;
    }
    ends[file]?.();
  }
  const told = tells[files[0] ?? '']?.() ?? files.join(' ');
  process.send?.({ done: { problems: [], digest: told } });
});
process.on('disconnect', () => process.exit());
