import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const [here] = inject('sites');
const there = inject('elsewhere');

/** Every file of a folder, by its path in it. */
function filesOf(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).sort();
}

test('two builds in other folders, time zones and languages have the same files', () => {
  expect(filesOf(here!.folder)).toContain('/index.html');
  expect(filesOf(there)).toEqual(filesOf(here!.folder));
});

test.each(filesOf(here!.folder))('%s is the same to the last byte in both builds', (file) => {
  const [one, other] = [here!.folder, there].map((folder) => readFileSync(join(folder, file)));
  if (/\.(html|xml|txt|json|svg|css)$/.test(file)) expect(other!.toString()).toBe(one!.toString());
  expect(other!.equals(one!)).toBe(true);
});
