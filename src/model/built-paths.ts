/** The files and folders that the build itself makes at the root of the site; `*` stands for a number. */
export const builtNames = [
  '404.html',
  '_astro',
  'about',
  'corrections',
  'feed.xml',
  'handbook',
  'index.html',
  'manifest.json',
  'parties',
  'robots.txt',
  'sitemap-*.xml',
  'sitemap-index.xml',
  'stories',
  'topics',
] as const;

/** What of the site’s own a file of public/ would stand in for, or stand in; undefined where that is nothing. */
export function builtAt(path: string): string | undefined {
  const [top = ''] = path.normalize('NFKC').toLowerCase().split('/');
  return builtNames.find((name) => (name.includes('*') ? /^sitemap-.*\.xml$/.test(top) : name === top));
}
