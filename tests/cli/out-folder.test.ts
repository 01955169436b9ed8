import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refuseOtherFolder } from '../../src/cli/out-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'soundings-out-'));
  for (const folder of ['content/stories', 'public', 'src', 'old-site', 'empty', 'site/with/content']) {
    await mkdir(join(place, folder), { recursive: true });
  }
  for (const file of ['content/site.yaml', 'src/site.ts', 'old-site/index.html', 'site/index.html', 'notes']) {
    await writeFile(join(place, file), '');
  }
});
afterEach(() => rm(place, { recursive: true }));

const asked = (out: string) =>
  refuseOtherFolder(join(place, out), {
    project: place,
    sources: ['content', 'public', 'site/with/content'].map((folder) => join(place, folder)),
  });

test.each(['dist', 'previews/today', 'empty', 'old-site'])('a site may be built into %s', async (out) => {
  await expect(asked(out)).resolves.toBeUndefined();
});

test.each([
  ['src', 'holds something and no index.html: it is no site, and would be replaced whole'],
  ['content', 'holds what sites are made from, and would be replaced whole'],
  ['content/site', 'stands in a folder of what sites are made from'],
  ['public', 'holds what sites are made from'],
  ['.', 'holds what sites are made from'],
  ['..', 'holds what sites are made from'],
  ['../../../../../../..', 'holds what sites are made from'],
  ['site', 'holds what sites are made from'],
  ['notes', 'is a file'],
])('none may be built into %s', async (out, why) => {
  await expect(asked(out)).rejects.toThrow(why);
});
