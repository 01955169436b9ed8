import { hostname } from 'node:os';
import process from 'node:process';

/** Who publishes, as a lock tells it to others: the number of this process, and the name of this machine. */
export function thisHolder(): string {
  return `${process.pid} ${hostname()}`;
}
