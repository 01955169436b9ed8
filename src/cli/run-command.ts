import process from 'node:process';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { EnvironmentError } from '../environment.ts';

/** A command was called in a way that it does not understand. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Reads the options of a command. Throws a UsageError where they are not those of the table. */
export function readOptions<T extends ParseArgsOptionsConfig>(words: string[], options: T) {
  try {
    return parseArgs({ args: words, options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Runs a command and sets the exit code of this process to what it gives. A wrong environment or a wrong use is told
 * in plain words, with exit code 2; any other error is a fault of ours and keeps its trace.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
