import { headersOf, page, rows, type HeaderSite } from './headers.ts';
import { formerPaths, type ServerSite } from './server-site.ts';

/** The files that hosts read and nobody is served. */
export const hostFiles: readonly string[] = ['.nojekyll', '_headers', '_redirects'];

/** What Cloudflare reads of `_headers`: so many rules, and so many characters in a line. */
const most = { rules: 100, characters: 2000 } as const;

/** Headers that the hosts set better themselves: they know how they compress. */
const byHost = ['Vary'];

/** `_headers` would not be read as it is written. */
export class HostFileError extends Error {
  override name = 'HostFileError';
}

/**
 * `_headers` for Cloudflare Pages and Netlify: the headers of pages for all, and after them what is different
 * elsewhere. Cloudflare joins the values of all rules that match, and `!` takes back what an earlier one gave. Pages
 * have no Cache-Control here: both hosts ask again each time, and drop what they keep with each release. Throws a
 * HostFileError where the limits are exceeded.
 */
export function headersFile(site: HeaderSite & { base: string }): string {
  const ofPages = headersOf(page, site);
  const common = Object.entries(ofPages).filter(([name]) => name !== 'Cache-Control' && !byHost.includes(name));
  const others = rows.slice(0, -1).flatMap((row) => {
    const own = Object.entries(headersOf(row, site)).filter(([name, value]) => value !== ofPages[name]);
    const said = own.flatMap(([name, value]) => [
      ...(name === 'Cache-Control' ? [] : [`  ! ${name}`]),
      `  ${name}: ${value}`,
    ]);
    return row.paths.map((path) => [site.base + path, ...said]);
  });
  const rules = [[`${site.base}*`, ...common.map(([name, value]) => `  ${name}: ${value}`)], ...others];
  if (rules.length > most.rules) throw new HostFileError(`_headers has ${rules.length} rules; ${most.rules} are read.`);
  const long = rules.flat().find((line) => line.length > most.characters);
  if (long !== undefined) {
    throw new HostFileError(`A line of _headers has ${long.length} characters; ${most.characters} are read.`);
  }
  return rules.map((rule) => `${rule.join('\n')}\n`).join('\n');
}

/**
 * `_redirects` for Cloudflare Pages and Netlify. An address that is gone is not in it: Cloudflare knows no answer but
 * a redirect, and the page that stands there says why.
 */
export function redirectsFile(site: Pick<ServerSite, 'base' | 'former'>): string {
  return formerPaths(site)
    .moved.map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}
