import { attributeOf, refreshOf, type BuiltPage } from './built-page.ts';
import type { Finding } from './finding.ts';
import { thingsOn } from './json-ld-things.ts';
import { isText, type BuiltFile, type Scan, type SiteAddress } from './scan.ts';

/** The attributes that hold an address. */
const named = ['href', 'src', 'cite'];

/** How many pages are named that lead to the same dead place. */
const mostNamed = 3;

/** Finds what leads to no file of the site, or to no place on its page: on pages, in the feed, in all texts. */
export function linkScan(site: SiteAddress): Scan {
  const ids = new Map<string, string>();
  /** Files and places that something leads to: where from, in what words, and how often. */
  const wanted = new Map<string, { from: string[]; address: string; times: number }>();
  return {
    file(file) {
      if (!file.packed) ids.set(file.path, file.page ? listOf(idsOn(file.page)) : '');
      const found: Finding[] = [];
      const from = site.base + file.path.replace(/(^|\/)index\.html$/, '$1');
      for (const address of new Set(addressesIn(file, site))) {
        const target = targetOf(address, from, site);
        if (target === undefined) continue;
        if ('fault' in target) {
          found.push({ path: file.path, what: `${address} ${target.fault}`, fix });
          continue;
        }
        const known = wanted.get(target.key) ?? { from: [], address, times: 0 };
        if (known.from.length < mostNamed) known.from.push(file.path);
        wanted.set(target.key, { ...known, times: known.times + 1 });
      }
      return found;
    },
    end: () =>
      [...wanted].flatMap(([key, { from, address, times }]) => {
        const [path = '', fragment = ''] = key.split('#');
        const places = ids.get(path);
        if (places !== undefined && (fragment === '' || places.includes(listOf([fragment])))) return [];
        const what = `${address} ${places === undefined ? 'leads nowhere' : 'leads to no place on its page'}`;
        const more = times > from.length ? `, as do ${times - from.length} more files` : '';
        return from.map((file) => ({ path: file, what: `${what}${more}`, fix }));
      }),
  };
}

const fix = 'mend the address in the text or in the template that gives it';

/** Ids as one text, in which each can be looked up: a set for each page would take much memory. */
function listOf(ids: readonly string[]): string {
  return `\n${ids.join('\n')}\n`;
}

function idsOn({ elements }: BuiltPage): string[] {
  return elements.flatMap((element) => attributeOf(element, 'id') ?? []);
}

/** Every address that a file gives: whole or relative on a page, whole in a text. */
function addressesIn(file: BuiltFile, site: SiteAddress): string[] {
  if (file.page) return addressesOn(file.page);
  if (!isText(file)) return [];
  const text = file.bytes.toString();
  if (file.path === '_redirects')
    return text
      .split('\n')
      .flatMap((line) => line.split(' ').slice(0, 2))
      .filter(Boolean);
  // The id of an entry is its name for good: it has the form of an address, but need not lead anywhere.
  const read = text.replaceAll(/<id>.*?<\/id>/g, '').replaceAll('&amp;', '&');
  const start = site.origin.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return read.match(new RegExp(`${start}[^\\s"'<>\\\\)\\]&]*`, 'g')) ?? [];
}

function addressesOn(page: BuiltPage): string[] {
  const given = page.elements.flatMap((element) => {
    const set = (attributeOf(element, 'srcset') ?? '').split(',').map((one) => one.trim().split(/\s+/)[0]);
    const content = attributeOf(element, 'content') ?? '';
    return [...named.map((name) => attributeOf(element, name)), ...set, /^https?:/.test(content) ? content : undefined];
  });
  const told = thingsOn(page).flatMap((thing) =>
    Object.entries(thing).flatMap(([key, value]) => (key === '@id' || key === '@context' ? [] : [value].flat())),
  );
  const whole = told.filter((value): value is string => typeof value === 'string' && /^https?:\/\//.test(value));
  return [...given, refreshOf(page), ...whole].filter((address) => address !== undefined && address !== '') as string[];
}

/** The file, and the place after a `#`, to which an address leads; undefined where that is not of this site. */
function targetOf(address: string, from: string, { origin, base }: SiteAddress) {
  const url = URL.parse(address, origin + from);
  if (!url) return { fault: 'is no address' };
  if (url.origin !== origin) {
    return /^(https|mailto):$/.test(url.protocol) ? undefined : { fault: 'has a scheme that no page may use' };
  }
  if (!url.pathname.startsWith(base)) return { fault: `leads out of ${base}` };
  const path = decodeURIComponent(url.pathname.slice(base.length));
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
  return { key: `${path.replace(/(^|\/)$/, '$1index.html')}#${fragment}` };
}
