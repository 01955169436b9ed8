import process from 'node:process';
import type { Message, SentJob, Setting } from './job.ts';
import { runJob } from './run-job.ts';

/** Tells the process that began this one. What this one does not survive, that one sees for itself. */
function tell(message: Message): void {
  process.send?.(message);
}

let setting: Setting | undefined;

process.on('message', (sent: SentJob) => {
  if (sent.kind === 'story') setting = sent.setting ?? setting;
  const job = sent.kind === 'story' ? { ...sent, setting: setting! } : sent;
  runJob(job, (reading) => tell({ reading })).then(
    (done) => tell({ done }),
    (error: unknown) => tell({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
