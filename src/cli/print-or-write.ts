import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import process from 'node:process';
import { UsageError } from './run-command.ts';

/** Prints a text, or writes it to the file that --out names. Throws a UsageError where that cannot be written. */
export async function printOrWrite(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  const file = resolve(out);
  await writeFile(file, text).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(`--out must name a file that can be written; ${file} cannot (${String(error.code)}).`);
  });
}
