import process from 'node:process';
import type { Job, Message } from './job.ts';
import { runJob } from './run-job.ts';

/** Tells the process that began this one. What this one does not survive, that one sees for itself. */
function tell(message: Message): void {
  process.send?.(message);
}

process.on('message', (job: Job) => {
  runJob(job, (reading) => tell({ reading })).then(
    (done) => tell({ done }),
    (error: unknown) => tell({ failed: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
