import type { Element } from 'hast';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { siteOrigin } from '../build-sites.ts';
import { attribute, elementsOf, isHidden, isRedirect, pagesOf, readPagesOf, type BuiltPage } from './built-pages.ts';

const metaOf = (page: BuiltPage, name: string) =>
  elementsOf(page.tree, 'meta')
    .filter((meta) => attribute(meta, 'name') === name || attribute(meta, 'property') === name)
    .map((meta) => attribute(meta, 'content') ?? '');

const linksOf = (page: BuiltPage, rel: string): Element[] =>
  elementsOf(page.tree, 'link').filter((link) => attribute(link, 'rel')?.split(' ').includes(rel));

const titleOf = (page: BuiltPage) => elementsOf(page.tree, 'title').map((title) => toString(title));

/** The path of the page that a page names as the whole of what it shows. */
function canonicalPathOf({ path }: BuiltPage): string {
  return path.replace(/(\/stories\/[^/]+\/)(quick-look|deep-look)\/$/, '$1');
}

describe.each(inject('sites'))('the site $name', (site) => {
  const all = pagesOf(site);
  const read = readPagesOf(site);

  test.each(all)('$path names itself, its language and its characters', (page) => {
    expect(titleOf(page)).toEqual([expect.stringMatching(/\S/)]);
    expect(elementsOf(page.tree, 'html').map((html) => attribute(html, 'lang'))).toEqual([
      expect.stringMatching(/^[a-z]{2,3}(-[A-Z]{2})?$/),
    ]);
    expect(elementsOf(page.tree, 'meta').flatMap((meta) => attribute(meta, 'charset') ?? [])).toEqual(['utf-8']);
    expect(metaOf(page, 'viewport').length).toBe(isRedirect(page) ? metaOf(page, 'viewport').length : 1);
  });

  test.each(read)('$path describes itself in one or two sentences', (page) => {
    expect(metaOf(page, 'description')).toEqual([expect.stringMatching(/^\S.{19,319}$/su)]);
  });

  test.each(read)('$path says which address is the whole of what it shows', (page) => {
    const links = linksOf(page, 'canonical').map((link) => attribute(link, 'href'));
    expect(links).toEqual([siteOrigin + canonicalPathOf(page)]);
  });

  test.each(read)('$path has icons and a colour for each scheme', (page) => {
    expect(linksOf(page, 'icon').map((link) => attribute(link, 'href'))).toEqual(
      expect.arrayContaining([expect.stringMatching(/\.svg$/), expect.stringMatching(/\.ico$/)]),
    );
    expect(linksOf(page, 'apple-touch-icon')).toHaveLength(1);
    const colours = elementsOf(page.tree, 'meta').filter((meta) => attribute(meta, 'name') === 'theme-color');
    const schemes = colours.map((meta) => attribute(meta, 'media')?.replaceAll(' ', ''));
    expect(schemes.sort()).toEqual(['(prefers-color-scheme:dark)', '(prefers-color-scheme:light)']);
  });

  test.each(read)('$path leads a reader of feeds to the feed', (page) => {
    expect(linksOf(page, 'alternate').map((link) => attribute(link, 'href'))).toContain(`${site.base}feed.xml`);
  });

  test.each(read)('$path has what a link preview shows', (page) => {
    expect(metaOf(page, 'og:title')).toEqual([expect.stringMatching(/\S/)]);
    expect(metaOf(page, 'og:description')).toEqual(metaOf(page, 'description'));
    expect(metaOf(page, 'og:url')).toEqual([siteOrigin + canonicalPathOf(page)]);
    expect(metaOf(page, 'og:type')).toEqual([expect.stringMatching(/^(website|article)$/)]);
    expect(metaOf(page, 'og:site_name')).toEqual([expect.stringMatching(/\S/)]);
    const [language = ''] = elementsOf(page.tree, 'html').map((html) => attribute(html, 'lang'));
    expect(metaOf(page, 'og:locale')).toEqual(language.includes('-') ? [language.replace('-', '_')] : []);
  });

  test('no two pages have the same title', () => {
    const titles = read.flatMap(titleOf);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('only what is missing, moved or gone is kept out of search engines', () => {
    const former = parse(readFileSync(join(site.content, 'redirects.yaml'), 'utf8')) as { from: string }[];
    const hidden = ['404.html', ...former.map(({ from }) => `${from.slice(1)}index.html`)];
    expect(all.filter(isHidden).map(({ file }) => file)).toEqual(hidden.sort());
  });
});
