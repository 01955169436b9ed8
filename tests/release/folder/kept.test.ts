import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keep, keptFrom } from '../../../src/release/folder/kept.ts';
import { begun, day, picture, useScratch } from './scratch.ts';

const scratch = useScratch();
const file = (path: string) => ({ path, sha256: '', size: 1, type: '' });
const known = (kept: Record<string, number>) => ({ number: 1, commit: null, at: begun, kept });

test('of the release before stays what its pages load, for the days that are asked for, but what the new one has', () => {
  const files = ['index.html', 'feed.xml', picture, 'fonts/text.woff2', 'fonts/head.woff2'].map(file);
  expect(keptFrom({ known: undefined, files }, [file('fonts/head.woff2')], begun, 2)).toEqual({
    [picture]: begun + 2 * day,
    'fonts/text.woff2': begun + 2 * day,
  });
});

test('what that one kept itself stays no longer for it, and goes once the new one has it', () => {
  const before = { known: known({ 'fonts/a': begun, 'fonts/b': begun + 1, 'fonts/c': begun + day }), files: [] };
  expect(keptFrom(before, [file('fonts/c')], begun, 30)).toEqual({ 'fonts/b': begun + 1 });
});

test('of files to keep, what is missing and what is there already is let be', async () => {
  const [from, to] = ['from', 'to'].map((name) => join(scratch.work, name)) as [string, string];
  await mkdir(from);
  await mkdir(to);
  await writeFile(join(from, 'a'), 'old');
  await writeFile(join(to, 'a'), 'new');
  await writeFile(join(from, 'b'), 'kept');
  await keep(['gone', 'a', 'b'], from, to);
  expect((await readdir(to)).sort()).toEqual(['a', 'b']);
  expect([await readFile(join(to, 'a'), 'utf8'), await readFile(join(to, 'b'), 'utf8')]).toEqual(['new', 'kept']);
});
