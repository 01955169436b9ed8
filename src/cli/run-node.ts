import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import process from 'node:process';

/** Variables that every tool we start gets: none of them may report on its use. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1' };

/**
 * Runs a script with this Node in a process of its own, on this terminal. Gives its exit code; one that a signal ended
 * has 128 and the signal’s number, as in a shell. `variables` are put over those of this process.
 */
export function runNode(words: readonly string[], variables: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, words, { stdio: 'inherit', env: { ...process.env, ...quiet, ...variables } });
  // A terminal sends Ctrl-C to the child as well: we only wait for its end.
  const wait = () => undefined;
  const pass = () => child.kill('SIGTERM');
  process.on('SIGINT', wait).on('SIGTERM', pass);
  return new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  }).finally(() => process.off('SIGINT', wait).off('SIGTERM', pass));
}
