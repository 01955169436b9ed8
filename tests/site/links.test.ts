import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { siteOrigin } from '../build-sites.ts';
import { faultFinder, wholeAddressesIn } from './dead-links.ts';
import { attribute, elementsOf, filesOf, pagesOf, type BuiltPage } from './built-pages.ts';

/** Every address that a page gives, to readers or to machines, whole or relative. */
function addressesOn({ tree }: BuiltPage): string[] {
  return elementsOf(tree).flatMap((element) => {
    const named = ['href', 'src', 'xlink:href', 'cite'].map((name) => attribute(element, name));
    const set = (attribute(element, 'srcset') ?? '').split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0]);
    const content = attribute(element, 'content') ?? '';
    const refresh = /^\d+;\s*url=(.*)$/i.exec(content)?.[1];
    return [...named, ...set, refresh, /^https?:/.test(content) ? content : undefined].filter(
      (at) => at !== undefined && at !== '',
    );
  }) as string[];
}

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = pagesOf(site);
  const faultsOf = faultFinder(site, pages);

  test('a dead link, a dead anchor and a link out of the site are seen', () => {
    const dead = ['/nowhere/', `${site.base}nowhere/`, `${site.base}#nowhere`, `${siteOrigin}/nowhere`, 'x:y'];
    expect(faultsOf(dead, site.base)).toHaveLength(dead.length);
    expect(faultsOf([site.base, 'https://elsewhere.example/#a', 'mailto:a@b.example'], site.base)).toEqual([]);
  });

  test.each(pages)('every link on $path leads somewhere', (page) => {
    expect(faultsOf(addressesOn(page), page.path)).toEqual([]);
  });

  test.each(filesOf(site).filter((file) => /\.(xml|txt|webmanifest|json)$/.test(file)))(
    'every address in %s leads somewhere',
    (file) => {
      // The id of an entry is its name for good: it has the form of an address, but need not lead anywhere.
      const text = readFileSync(join(site.folder, file), 'utf8').replaceAll(/<id>.*?<\/id>/g, '');
      expect(faultsOf(wholeAddressesIn(text.replaceAll('&amp;', '&')), site.base)).toEqual([]);
    },
  );
});
