/** What a fault did, as the table of README.md has it. */
export interface Figure {
  fault: string;
  required: string;
  measured: string;
  /** False where it is not as it is required. */
  holds: boolean;
}

/** A figure that counts what must not happen, of so many times. */
export function none(fault: string, what: string, times: number, found: readonly string[]): Figure {
  const first = found.slice(0, 3).join('; ');
  const measured = `${found.length} of ${times}${found.length > 0 ? ` (${first})` : ''}`;
  return { fault, required: `${what} 0`, measured, holds: found.length === 0 && times > 0 };
}

/** A fault that cannot be made on this machine: told plainly, and held for no success. */
export function notRun(fault: string, why: string): Figure {
  return { fault, required: 'run', measured: `not run: ${why}`, holds: true };
}

/** A fault that could not be made, for a reason that nobody has thought of. */
export function broken(fault: string, error: unknown): Figure {
  const measured = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { fault, required: 'run', measured, holds: false };
}

/** The figures as a table of Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ fault, required, measured, holds }) => [fault, required, measured, holds ? '' : '✗']);
  return [['Fault', 'Required', 'Measured', ''], ['---', '---', '---', '---'], ...rows]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('');
}
