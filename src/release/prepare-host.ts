import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { headersFile, redirectsFile } from './host-files.ts';
import type { Manifest, ReleaseFile } from './manifest.ts';
import type { FormerAddress, ServerSite } from './server-site.ts';
import { styleHashesOf } from './style-hashes.ts';

/** Writes into a built site what hosts read: Cloudflare Pages and Netlify the headers, GitHub Pages that it is whole. */
export async function writeHostFiles(folder: string, site: Pick<ServerSite, 'base' | 'former'>): Promise<void> {
  const styleHashes = await styleHashesOf(folder);
  await writeFile(join(folder, '_headers'), headersFile({ base: site.base, styleHashes, secure: true }));
  await writeFile(join(folder, '_redirects'), redirectsFile(site));
  await writeFile(join(folder, '.nojekyll'), '');
}

/** The files of a release, with what is to be known of pages at addresses that moved or are gone. */
export function withFormer(files: readonly ReleaseFile[], former: readonly FormerAddress[]): ReleaseFile[] {
  return files.map((file) => {
    const found = former.find(({ from }) => from === addressOfPage(file.path));
    if (!found) return file;
    return { ...file, ...(found.to === undefined ? { gone: true } : { leadsTo: found.to }) };
  });
}

/** The addresses of a release that moved or are gone. */
export function formerOf({ files }: Pick<Manifest, 'files'>): FormerAddress[] {
  return files.flatMap(({ path, leadsTo, gone }) => {
    if (leadsTo === undefined && !gone) return [];
    return [{ from: addressOfPage(path), ...(leadsTo === undefined ? {} : { to: leadsTo }) }];
  });
}

function addressOfPage(path: string): string {
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}
