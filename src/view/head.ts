import type { Day } from '../model/day.ts';
import type { SiteInfo } from '../model/site.ts';
import { addresses, environment } from '../site.ts';

/** What a page says of itself to browsers, crawlers and link previews. */
export interface Head {
  title: string;
  /** The title for link previews, which name the site beside it. */
  previewTitle: string;
  description: string;
  canonical: string;
  language: string;
  /** Language and country as Open Graph wants them: en_GB; absent where no country is given. */
  locale: string | undefined;
  siteName: string;
  /** Open Graph type. */
  type: 'website' | 'article';
  /** False for pages that search engines should leave out. */
  indexed: boolean;
  /** Path of the page to which a browser goes on at once. */
  leadsTo: string | undefined;
  /** JSON-LD as text, safe inside a script element. */
  jsonLd: string | undefined;
  feed: string;
  icons: { svg: string; ico: string; apple: string };
}

/** What a page decides about its head; the rest follows from the site. */
export interface HeadOptions {
  title: string;
  description: string;
  /** Path of the page that is the whole of what this page shows: itself, or the story for one of its depths. */
  canonicalPath: string;
  /** Of an article; its dates stand on the page, and in what it tells machines. */
  published?: Day;
  notIndexed?: true;
  /** Path of the page to which a browser goes on at once. */
  leadsTo?: string;
  /** What the page tells machines, as a schema.org object. */
  jsonLd?: object;
}

/** Makes the head of a page. The title carries the site’s name where there is room for it. */
export function viewHead(site: SiteInfo, options: HeadOptions): Head {
  const { title, description, canonicalPath, published, notIndexed, leadsTo, jsonLd } = options;
  const own = title === site.name ? `${site.name}: ${site.tagline}` : undefined;
  return {
    title: fit([own ?? `${title} — ${site.name}`, title]),
    previewTitle: own ?? title,
    description: shorten(description),
    canonical: addresses.absolute(canonicalPath),
    language: site.language,
    locale: site.language.includes('-') ? site.language.replace('-', '_') : undefined,
    siteName: site.name,
    type: published === undefined ? 'website' : 'article',
    indexed: notIndexed === undefined && !environment.staging,
    leadsTo,
    jsonLd: jsonLd && JSON.stringify(jsonLd).replaceAll('<', '\\u003c'),
    feed: addresses.feed(),
    icons: {
      svg: addresses.asset('favicon.svg'),
      ico: addresses.asset('favicon.ico'),
      apple: addresses.asset('apple-touch-icon.png'),
    },
  };
}

/** The most characters that search engines show. */
const most = { title: 70, description: 200 } as const;

/** The first title that is short enough; the last one is cut after a word where none is. */
function fit(titles: readonly string[]): string {
  return titles.find(({ length }) => length <= most.title) ?? cut(titles.at(-1)!, most.title);
}

/** A description: cut after a sentence where that keeps most of it, or after a word. */
function shorten(text: string): string {
  if (text.length <= most.description) return text;
  const [sentences = ''] = /^.*[.!?][”’)]?(?=\s)/s.exec(text.slice(0, most.description + 1)) ?? [];
  return sentences.length >= most.description * 0.8 ? sentences : cut(text, most.description);
}

function cut(text: string, length: number): string {
  return `${text.slice(0, length - 1).replace(/[\s,;:–—]+\S*$/u, '')}…`;
}
