import process from 'node:process';

/** How much time of the processor something takes that does not wait, in milliseconds. What else the machine does counts for nothing. */
export function processorTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
