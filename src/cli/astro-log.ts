/** What Astro printed, line by line, as far as a build has to know it. */
export class AstroLog {
  /** What went wrong, each in its own words. */
  readonly errors: string[] = [];
  readonly warnings: string[] = [];
  /** How many pages and other files it says that it has made. */
  made = 0;

  /** Takes in one line: data of Astro’s log for machines, or whatever else a program printed. */
  add(line: string): void {
    const { level, message } = readLine(line);
    if (level === 'error') this.errors.push(message);
    else if (level === 'warn') this.warnings.push(message);
    else if (message.includes('├─')) this.made += 1;
  }
}

/** The level of a line and its words. What is not of the log is an error where it begins like one. */
function readLine(line: string): { level: string; message: string } {
  const plain = line.replaceAll(/\u001b\[[0-9;]*m/g, '').trimEnd();
  try {
    const { level, message } = JSON.parse(plain) as { level?: unknown; message?: unknown };
    if (typeof level === 'string' && typeof message === 'string') return { level, message: message.trim() };
  } catch {
    // Printed by something that does not know the log.
  }
  if (plain === '') return { level: 'info', message: '' };
  return { level: /^\s*(?:\[?error\b|[a-z]*Error\b)/i.test(plain) ? 'error' : 'warn', message: plain };
}
