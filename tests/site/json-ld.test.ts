import { toString } from 'hast-util-to-string';
import { describe, expect, inject, test } from 'vitest';
import { addressesAt } from '../../src/addresses.ts';
import { isDay, isInstant } from '../../src/model/day.ts';
import { siteOrigin } from '../build-sites.ts';
import { attribute, elementsOf, pagesOf, readPagesOf, type BuiltPage } from './built-pages.ts';
import { faultFinder } from './dead-links.ts';

type Thing = Record<string, unknown>;

/** What a page tells machines, as data. Throws where it is no JSON. */
function thingsOn({ tree }: BuiltPage): Thing[] {
  const scripts = elementsOf(tree, 'script').filter((script) => attribute(script, 'type') === 'application/ld+json');
  return scripts.map((script) => JSON.parse(toString(script)) as Thing);
}

/** Every object within a value. */
function thingsIn(value: unknown): Thing[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(Array.isArray(value) ? [] : [value as Thing]), ...Object.values(value).flatMap(thingsIn)];
}

/** Every address that a thing gives: not the name by which it is known, which need not lead anywhere. */
function addressesIn(thing: Thing): string[] {
  const values = Object.entries(thing).filter(([key]) => key !== '@id' && key !== '@context');
  return values.flatMap(([, value]) => [value].flat()).filter((value) => /^https?:/.test(String(value))) as string[];
}

/** The article that a page describes, if it describes one. */
const articleOn = (page: BuiltPage) =>
  thingsOn(page)
    .flatMap(thingsIn)
    .find((thing) => thing['@type'] === 'NewsArticle');

describe.each(inject('sites'))('the site $name', (site) => {
  const pages = readPagesOf(site);
  const stories = pages.filter(({ path }) => /\/stories\/[^/]+\/$/.test(path));
  const at = addressesAt(siteOrigin, site.base);

  const faultsOf = faultFinder(site, pagesOf(site));

  test.each(pages)('what $path tells machines is JSON-LD, and leads somewhere', (page) => {
    const things = thingsOn(page);
    for (const thing of things) expect(thing['@context']).toBe('https://schema.org');
    expect(faultsOf(things.flatMap(thingsIn).flatMap(addressesIn), page.path)).toEqual([]);
  });

  test('there are stories', () => {
    expect(stories.length).toBeGreaterThan(0);
  });

  test.each(stories)('$path is an article with its dates, its publisher and its corrections', (page) => {
    const article = articleOn(page)!;
    expect(article).toMatchObject({
      headline: expect.stringMatching(/^.{1,110}$/u) as string,
      description: expect.stringMatching(/\S/) as string,
      '@id': siteOrigin + page.path,
      inLanguage: attribute(elementsOf(page.tree, 'html')[0]!, 'lang'),
      publisher: expect.objectContaining({
        '@type': 'Organization',
        name: expect.stringMatching(/\S/) as string,
      }) as Thing,
      publishingPrinciples: expect.stringContaining(siteOrigin + at.about()) as string,
    });
    for (const date of ['datePublished', 'dateModified']) {
      expect(isDay(String(article[date])) || isInstant(String(article[date]))).toBe(true);
    }
    expect(String(article['dateModified']) >= String(article['datePublished'])).toBe(true);
    const corrections = thingsIn(article).filter((thing) => thing['@type'] === 'CorrectionComment');
    for (const correction of corrections) {
      expect(correction).toMatchObject({
        text: expect.stringMatching(/\S/) as string,
        datePublished: expect.anything() as string,
      });
    }
    expect(corrections.length > 0).toBe(article['correction'] !== undefined);
  });

  test.each(stories)('$path cites its claims in the ledger', (page) => {
    const cited = [articleOn(page)!['citation']].flat().map((citation) => (citation as Thing)['@id']);
    expect(cited.length).toBeGreaterThan(0);
    const ledger = siteOrigin + page.path + 'claims/';
    expect(cited.filter((id) => !String(id).startsWith(ledger) || !String(id).includes('#'))).toEqual([]);
    expect(faultsOf(cited.map(String), page.path)).toEqual([]);
    expect(new Set(cited).size).toBe(cited.length);
  });
});
