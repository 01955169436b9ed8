import { isDay, isInstant } from '../model/day.ts';
import { canonicalOf, isHidden, refreshOf } from './built-page.ts';
import type { Finding } from './finding.ts';
import { childrenOf, readXml, textOf, type XmlElement } from './read-xml.ts';
import type { Scan, SiteAddress } from './scan.ts';

/** How many addresses one file of a sitemap may have, as the protocol says. */
const most = 50_000;

/** Finds what a sitemap lists that is no page of its own, lists twice, or leaves out. */
export function sitemapScan({ origin, base }: SiteAddress): Scan {
  const own = new Set<string>();
  const hidden = new Set<string>();
  const listed = new Map<string, string>();
  const maps = new Set<string>();
  const named = new Set<string>();
  let index = false;
  // No page of a site that is not for the public may be found.
  const pages = () => (own.size > 0 ? own : hidden);
  return {
    file({ path, page, packed, bytes }) {
      const address = origin + base + path.replace(/(^|\/)index\.html$/, '$1');
      if (page) {
        const whole = canonicalOf(page) === address && refreshOf(page) === undefined;
        if (whole) (isHidden(page) ? hidden : own).add(address);
      }
      if (packed || !/^sitemap[^/]*\.xml$/.test(path)) return [];
      const root = read(bytes.toString());
      // That it is not well formed is told by another scan.
      if (!root) return [];
      const entries = [...childrenOf(root, 'url'), ...childrenOf(root, 'sitemap')];
      const places = entries.map((entry) => textOf(entry, 'loc') ?? '');
      if (root.name === 'sitemapindex') index = true;
      else maps.add(address);
      const twice = places.filter((place) => listed.has(place) || named.has(place));
      for (const place of places) {
        if (root.name === 'sitemapindex') named.add(place);
        else listed.set(place, path);
      }
      const repeated = new Set([...twice, ...places.filter((place, at) => places.indexOf(place) !== at)]);
      return [
        ...(entries.length > most ? [told(path, `lists ${entries.length} addresses; crawlers read ${most}`)] : []),
        ...[...repeated].map((place) => told(path, `lists ${place} once more`)),
        ...entries.flatMap((entry) => {
          const changed = textOf(entry, 'lastmod');
          const real = changed === undefined || isDay(changed) || isInstant(changed);
          return real ? [] : [told(path, `says that ${textOf(entry, 'loc')} changed on “${changed}”`)];
        }),
      ];
    },
    end: () => [
      ...[...listed]
        .filter(([place]) => !pages().has(place))
        .map(([place, path]) => told(path, `lists ${place}, which is no page that may be found there`)),
      ...[...own]
        .filter((place) => !listed.has(place))
        .map((place) => told('sitemap-index.xml', `leaves out ${place}`)),
      ...[...maps].filter((map) => !named.has(map)).map((map) => told('sitemap-index.xml', `leaves out ${map}`)),
      ...[...named]
        .filter((map) => !maps.has(map))
        .map((map) => told('sitemap-index.xml', `names ${map}, which is no part of it`)),
      ...(index ? [] : [told('sitemap-index.xml', 'is missing, or is no index of a sitemap')]),
    ],
  };
}

function told(path: string, what: string): Finding {
  return { path, what, fix: 'mend src/view/sitemap.ts' };
}

function read(text: string): XmlElement | undefined {
  try {
    return readXml(text);
  } catch {
    return undefined;
  }
}
