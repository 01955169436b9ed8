import { isDay, isInstant } from '../model/day.ts';
import type { Finding } from './finding.ts';
import { dataTexts, thingsOn, type Thing } from './json-ld-things.ts';
import type { Scan, SiteAddress } from './scan.ts';

/** What is always an address of this site. */
const own = ['@id', 'mainEntityOfPage', 'publishingPrinciples', 'correctionsPolicy', 'correction'];

/** What may be an address of another site too. */
const any = ['url', 'license', 'image', 'logo', 'sameAs'];

/** Finds where what pages tell machines is not JSON-LD of schema.org, with whole addresses and real dates. */
export function jsonLdScan({ origin, base }: SiteAddress): Scan {
  return {
    file({ path, page }) {
      if (!page) return [];
      const wrong = [
        ...dataTexts(page).flatMap(faultsOfText),
        ...thingsOn(page).flatMap((one) => faultsOf(one, origin + base)),
      ];
      return [...new Set(wrong)].map((what): Finding => ({ path, what: `its JSON-LD ${what}`, fix }));
    },
  };
}

const fix = 'mend src/view/json-ld.ts, or the template that prints it';

function faultsOfText(text: string): string[] {
  try {
    const data = JSON.parse(text) as unknown;
    const isThing = typeof data === 'object' && data !== null && !Array.isArray(data);
    if (isThing && (data as Thing)['@context'] === 'https://schema.org') return [];
    return ['does not name https://schema.org as its @context'];
  } catch {
    return ['is not JSON'];
  }
}

function faultsOf(thing: Thing, site: string): string[] {
  const { '@type': type, '@graph': graph, '@id': id, datePublished, dateModified } = thing;
  const only = Object.keys(thing).length === 1;
  const isNamed = (typeof type === 'string' && type !== '') || (only && id !== undefined) || Array.isArray(graph);
  const texts = Object.entries(thing).flatMap(([key, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [[key, one] as const] : [])),
  );
  const isWrong = (key: string, text: string) =>
    (own.includes(key) && !text.startsWith(site)) ||
    (any.includes(key) && !text.startsWith(site) && !/^https:\/\/[^/]/.test(text)) ||
    (/^date[A-Z]/.test(key) && !isDay(text) && !isInstant(text));
  const turned = typeof datePublished === 'string' && typeof dateModified === 'string' && dateModified < datePublished;
  return [
    ...(isNamed ? [] : [`has a thing without an @type, with ${Object.keys(thing).join(', ')}`]),
    ...texts.filter(([key, text]) => isWrong(key, text)).map(([key, text]) => `has “${text}” as ${key}`),
    ...(turned ? ['was modified before it was published'] : []),
  ];
}
