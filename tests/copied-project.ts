import { resolve } from 'node:path';
import process from 'node:process';
import { copyProject, shareModules } from '../src/cli/copy-project.ts';

/** Makes a copy of a project in which a test can build; it shares what tools keep with this one. */
export async function copiedProject(from: string, to: string): Promise<void> {
  await copyProject(resolve(from), to);
  await shareModules(process.cwd(), to);
}
