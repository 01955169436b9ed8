import { cp, mkdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const copied = ['src', 'public', 'content', 'tests/fixtures', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies what a build needs into a new folder, so that building there touches nothing here. */
export async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const path of copied) await cp(join(from, path), join(to, path), { recursive: true });
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'junction');
}
