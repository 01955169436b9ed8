import type { Redirect } from '../model/redirect.ts';
import type { SiteInfo } from '../model/site.ts';
import type { Story } from '../model/story.ts';
import { addresses } from '../site.ts';
import type { Link } from './frame.ts';
import type { HeadOptions } from './head.ts';
import { viewTopicLinks } from './topic-links.ts';

/** A page that stands where there is nothing to read: it says why, and where else to go. */
export interface Notice {
  head: HeadOptions;
  title: string;
  text: string;
  links: Link[];
}

/** Prepares the page that a host shows for every address that there is not. */
export function viewNotFound(site: SiteInfo, stories: readonly Story[]): Notice {
  return {
    head: {
      title: 'There is nothing here',
      description: `No page of ${site.name} has this address.`,
      canonicalPath: addresses.asset('404.html'),
      notIndexed: true,
    },
    title: 'There is nothing here',
    text:
      'No page of this site has this address: it may have been mistyped. ' +
      'Where a page of this site has moved or is gone, its old address says so.',
    links: [...elsewhere(), ...viewTopicLinks(stories)],
  };
}

/** Prepares what an address shows whose page has moved, or is gone for a reason. */
export function viewFormer(redirect: Redirect): Notice {
  const { from } = redirect;
  if ('gone' in redirect) {
    const head = { description: redirect.gone, canonicalPath: addresses.below(from), notIndexed: true } as const;
    return {
      head: { title: `Gone: ${from}`, ...head },
      title: 'This page is gone',
      text: redirect.gone,
      links: elsewhere(),
    };
  }
  const to = addresses.below(redirect.to);
  const text = `The page at ${from} has moved.`;
  return {
    head: { title: `Moved: ${from}`, description: text, canonicalPath: to, notIndexed: true, leadsTo: to },
    title: 'This page has moved',
    text,
    links: [{ words: `Its new address is ${redirect.to}`, href: to }],
  };
}

function elsewhere(): Link[] {
  return [
    { words: 'All explainers', href: addresses.front() },
    { words: 'Corrections', href: addresses.corrections() },
  ];
}
