import { hostname } from 'node:os';
import process from 'node:process';

/** Who publishes, as a lock tells it to others: the number of this process, and the name of this machine. */
export function thisHolder(): string {
  return `${process.pid} ${hostname()}`;
}

/** True where a holder is known to have ended: it was a process of this machine, and is no more. */
export function hasEnded(holder: string): boolean {
  const [pid = '', host = ''] = holder.split(' ');
  return host === hostname() && !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
