import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What a build needs, from the project’s folder. */
const needed = ['src', 'public', 'content', 'tests/fixtures', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies what a build needs, but for packages, into a new folder, so that building there touches nothing here. */
export async function copyProject(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const path of needed) await cp(join(from, path), join(to, path), { recursive: true });
}

/** Lets a copy of a project use its packages, and all that tools keep among them. */
export async function shareModules(from: string, to: string): Promise<void> {
  await symlink(resolve(from, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/** Lends the packages of a project to a copy of it, but nothing that tools keep among them. */
export async function lendModules(from: string, to: string): Promise<void> {
  const modules = resolve(from, 'node_modules');
  await mkdir(join(to, 'node_modules'));
  const names = (await readdir(modules)).filter((name) => !name.startsWith('.') || name === '.bin');
  for (const name of names) await symlink(join(modules, name), join(to, 'node_modules', name), 'junction');
}
