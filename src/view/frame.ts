import type { SiteInfo } from '../model/site.ts';
import { addresses } from '../site.ts';

/** A link as pages print it. */
export interface Link {
  words: string;
  href: string;
}

/** What stands around every page: masthead and footer. */
export interface Frame {
  name: string;
  home: string;
  /** Links of the masthead; the one to the page itself is current. */
  links: (Link & { current: boolean })[];
  footLinks: Link[];
  tagline: string;
  publisher: string;
  licence: Link;
}

/** Makes the frame of the page at `path`. */
export function viewFrame(site: SiteInfo, path: string): Frame {
  const links = [
    { words: 'Explainers', href: addresses.front() },
    { words: 'Corrections', href: addresses.corrections() },
    { words: 'How we mark claims', href: `${addresses.about()}#standings` },
  ];
  return {
    name: site.name,
    home: addresses.front(),
    links: links.map((link) => ({ ...link, current: link.href.replace(/#.*$/, '') === path })),
    footLinks: [
      { words: 'About', href: addresses.about() },
      { words: 'Corrections', href: addresses.corrections() },
      { words: 'Editor’s handbook', href: addresses.handbook() },
      { words: 'Feed', href: addresses.feed() },
    ],
    tagline: site.tagline,
    publisher: site.publisher.name,
    licence: { words: site.licence.name, href: site.licence.url },
  };
}
