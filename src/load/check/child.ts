import process from 'node:process';
import sharp from 'sharp';
import type { Message, SentJob, Setting } from './job.ts';
import { noteOfChild, writeNote } from './note.ts';
import { runJob } from './run-job.ts';

/** Tells the process that began this one. What this one does not survive, that one sees for itself. */
function tell(message: Message): void {
  process.send?.(message);
}

// The library of YAML asks the environment at every token, which takes a fifth of its time unless that is a plain object.
// eslint-disable-next-line no-restricted-syntax -- Nothing is read from it here.
process.env = { ...process.env };
// Children work side by side: each picture takes one processor.
sharp.concurrency(1);

let setting: Setting | undefined;

process.on('message', (sent: SentJob) => {
  if (sent.kind === 'story') setting = sent.setting ?? setting;
  const job = sent.kind === 'story' ? { ...sent, setting: setting! } : sent;
  runJob(job, (file) => writeNote(noteOfChild, file)).then(
    (done) => tell({ done }),
    (error: unknown) => tell({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
