import { formats, type Format } from '../check/reporters/formats.ts';
import { readOptions, UsageError } from './run-command.ts';

/** How the check is to tell what it found. */
export interface ReportOptions {
  format: Format;
  /** How many warnings may be let pass: any number, unless it is told. */
  maxWarnings?: number;
  /** The commit that is to count as the last release. */
  against?: string;
}

/** Reads `--format`, `--max-warnings` and `--against` from the words behind a command. Throws a UsageError where they are wrong. */
export function readReportOptions(words: string[]): ReportOptions {
  const given = readOptions(words, {
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    against: { type: 'string' },
  });
  const { format = 'text', 'max-warnings': most, against } = given;
  const commit = against === undefined ? {} : { against };
  const known = formats.find((name) => name === format);
  if (known === undefined) throw new UsageError(`--format must be ${formats.join(', ')}; it is “${format}”.`);
  if (most === undefined) return { format: known, ...commit };
  if (!/^\d{1,9}$/.test(most)) throw new UsageError(`--max-warnings must be a number; it is “${most}”.`);
  return { format: known, maxWarnings: Number(most), ...commit };
}

/** Tells whether to print colours: as FORCE_COLOR or NO_COLOR say, else on a terminal only. */
export function wantsColour(variables: NodeJS.ProcessEnv, onTerminal: boolean): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: refused } = variables;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return onTerminal && !refused && variables['TERM'] !== 'dumb';
}
