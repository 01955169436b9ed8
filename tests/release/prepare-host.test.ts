import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formerOf, withFormer, writeHostFiles } from '../../src/release/prepare-host.ts';
import { styleHashesIn } from '../../src/release/style-hashes.ts';

const former = [
  { from: '/stories/alderwater/', to: '/stories/alder-valley-flood/' },
  { from: '/stories/ferry-timetable/' },
];

test('a built site gets what hosts read, with the hashes of its own styles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'host-files-'));
  const html = '<!doctype html><html><head><style>p{}</style></head></html>';
  await writeFile(join(folder, 'index.html'), html);
  await writeHostFiles(folder, { base: '/news/', former });
  expect((await readdir(folder)).sort()).toEqual(['.nojekyll', '_headers', '_redirects', 'index.html']);
  const headers = await readFile(join(folder, '_headers'), 'utf8');
  expect(headers).toContain(`style-src '${styleHashesIn(html)[0]}'`);
  expect(headers).toContain('Strict-Transport-Security');
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toContain('/news/stories/alderwater/ ');
  expect(await readFile(join(folder, '.nojekyll'), 'utf8')).toBe('');
  await rm(folder, { recursive: true });
});

test('of each file a release tells whether its address moved or is gone', () => {
  const file = { sha256: '', size: 1, type: 'text/html; charset=utf-8' };
  const paths = ['index.html', 'stories/alderwater/index.html', 'stories/ferry-timetable/index.html'];
  const files = withFormer(
    paths.map((path) => ({ path, ...file })),
    former,
  );
  expect(files).toEqual([
    { path: 'index.html', ...file },
    { path: 'stories/alderwater/index.html', ...file, leadsTo: '/stories/alder-valley-flood/' },
    { path: 'stories/ferry-timetable/index.html', ...file, gone: true },
  ]);
  expect(formerOf({ files })).toEqual(former);
});
