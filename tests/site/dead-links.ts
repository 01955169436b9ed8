import { siteOrigin, type BuiltSite } from '../build-sites.ts';
import { filesOf, idsOf, type BuiltPage } from './built-pages.ts';

/** Addresses of this site that a text gives whole. */
export function wholeAddressesIn(text: string): string[] {
  return text.match(new RegExp(`${siteOrigin.replaceAll('.', '\\.')}[^\\s"'<>\\\\)\\]]*`, 'g')) ?? [];
}

/** Makes a function that says what is wrong with the addresses that stand on the page at `from`, each in a sentence. */
export function faultFinder(site: BuiltSite, pages: readonly BuiltPage[]) {
  const files = new Set(filesOf(site));
  const ids = new Map(pages.map((page) => [page.file, new Set(idsOf(page))]));
  const faultOf = (address: string, from: string): string | undefined => {
    const url = URL.parse(address, siteOrigin + from);
    if (!url) return `${address} is no address`;
    if (url.origin !== siteOrigin) {
      return /^(https?|mailto):$/.test(url.protocol) ? undefined : `${address} has a strange scheme`;
    }
    if (!url.pathname.startsWith(site.base)) return `${address} leads out of ${site.base}`;
    const path = decodeURIComponent(url.pathname.slice(site.base.length));
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return `${address} leads nowhere`;
    const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
    return fragment === '' || ids.get(file)?.has(fragment) ? undefined : `${address} leads to no place on its page`;
  };
  return (addresses: readonly string[], from: string) => addresses.flatMap((address) => faultOf(address, from) ?? []);
}
