import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redirect } from '../model/redirect.ts';
import { headersFile, redirectsFile } from './host-files.ts';
import { formerAddresses } from './server-site.ts';
import type { ReleaseFile } from './manifest.ts';
import { styleHashesOf } from './style-hashes.ts';

/** Where the addresses of a built site begin, and which of them moved or are gone. */
interface BuiltSite {
  base: string;
  redirects: readonly Redirect[];
}

/** Writes into a built site what hosts read: Cloudflare Pages and Netlify the headers, GitHub Pages that it is whole. */
export async function writeHostFiles(folder: string, site: BuiltSite): Promise<void> {
  const styleHashes = await styleHashesOf(folder);
  await writeFile(join(folder, '_headers'), headersFile({ base: site.base, styleHashes, secure: true }));
  await writeFile(join(folder, '_redirects'), redirectsFile(site));
  await writeFile(join(folder, '.nojekyll'), '');
}

/** The files of a release, with what is to be known of pages that moved or are gone. */
export function withFormer(files: readonly ReleaseFile[], redirects: readonly Redirect[]): ReleaseFile[] {
  const { moved, gone } = formerAddresses({ base: '/', redirects });
  return files.map((file) => {
    const from = `/${file.path.replace(/index\.html$/, '')}`;
    const to = moved.find((one) => one.from === from)?.to;
    return { ...file, ...(to === undefined ? {} : { leadsTo: to }), ...(gone.includes(from) ? { gone: true } : {}) };
  });
}
