import { inject } from 'vitest';
import type { BuiltSite } from '../build-sites.ts';
import { isRedirect, pagesOf, type BuiltPage } from '../site/built-pages.ts';

/** A page that browser tests open. */
export interface PageToOpen {
  site: string;
  /** What kind of page it is: /parties/<id>/ */
  kind: string;
  path: string;
  /** Where it is served. */
  url: string;
}

/** Addresses in which a name stands for one of many, and the kind of page that they have. */
const kinds: [RegExp, string][] = [
  [/^stories\/[^/]+\/updates\/[^/]+\/$/, '/stories/<slug>/updates/<id>/'],
  [/^stories\/[^/]+\/(claims|changes)\/\d+\/$/, '/stories/<slug>/$1/<part>/'],
  [/^stories\/[^/]+\/([a-z-]+\/)?$/, '/stories/<slug>/$1'],
  [/^(topics|parties)\/[^/]+\/$/, '/$1/<id>/'],
];

/** What kind of page stands at a path below the site’s root: the names of things in it are left out. */
function kindOf(path: string): string {
  const [pattern, kind] = kinds.find(([known]) => known.test(path)) ?? [/^/, '/'];
  return path.replace(pattern, kind);
}

/** The largest page of every kind of a site. */
function largestOfEachKind(site: BuiltSite): PageToOpen[] {
  const largest = new Map<string, BuiltPage>();
  for (const page of pagesOf(site)) {
    const kind = kindOf(page.path.slice(site.base.length));
    if (isRedirect(page)) continue;
    if (page.html.length > (largest.get(kind)?.html.length ?? 0)) largest.set(kind, page);
  }
  return [...largest].map(([kind, { path }]) => ({ site: site.name, kind, path, url: site.origin + path }));
}

const [real, fixture] = inject('sites') as [BuiltSite, BuiltSite];
const isGuide = ({ kind }: PageToOpen) => /^\/handbook\/./.test(kind);

/**
 * One page of every kind of the real site and of the fixture. Pages of the handbook are each of their own kind, and the
 * same on every site.
 */
export const pagesToOpen: PageToOpen[] = [
  ...largestOfEachKind(real),
  ...largestOfEachKind(fixture).filter((page) => !isGuide(page)),
];

/** The same without the pages of the handbook, but for one: they are all laid out alike. */
export const layoutsToOpen = pagesToOpen.filter((page) => !isGuide(page) || page.kind === '/handbook/strikes/');

/** The story pages: they have everything that a page can have. */
export const storyPages = pagesToOpen.filter(({ kind }) => kind === '/stories/<slug>/');
