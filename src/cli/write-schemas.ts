import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { jsonSchemas, schemaText } from './json-schemas.ts';
import { readOptions, runCommand } from './run-command.ts';

/** Writes the JSON Schemas of all files of content to .schemas/: to be run, and committed, when a schema changes. */
async function main(): Promise<number> {
  readOptions(process.argv.slice(2), {});
  await mkdir('.schemas', { recursive: true });
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(join('.schemas', `${name}.json`), schemaText(schema));
  }
  return 0;
}

await runCommand(main);
