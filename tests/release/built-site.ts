import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeFiles, manifestText, type Manifest } from '../../src/release/manifest.ts';

/** A built site with these files, in a new folder below `work`. */
export async function builtSite(
  work: string,
  files: Record<string, string>,
  told: Partial<Manifest> = {},
): Promise<string> {
  const from = await mkdtemp(join(work, 'dist-'));
  for (const [path, text] of Object.entries({ '404.html': 'not here', ...files })) {
    await mkdir(dirname(join(from, path)), { recursive: true });
    await writeFile(join(from, path), text);
  }
  const site = {
    version: 1,
    commit: null,
    asOf: '2023-04-20T12:00:00Z',
    address: 'https://a.example/',
    staging: false,
  } as const;
  const manifest = { ...site, placeholders: [], ...told, files: await describeFiles(from) };
  await writeFile(join(from, 'manifest.json'), manifestText(manifest));
  return from;
}
