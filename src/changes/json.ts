import { printableJson } from '../check/reporters/printable.ts';
import type { Changes, Compared } from './change.ts';

/** Changes for programs, all of them and uncut. What is added later leaves what is here as it is. */
export function jsonChanges(changes: Changes, compared: Compared): string {
  return `${printableJson({ version: 1, compared, ...changes })}\n`;
}
