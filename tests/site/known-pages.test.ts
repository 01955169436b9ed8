import { readdirSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { pagesBelow } from '../../src/check/anchors.ts';
import { outlineOf } from '../../src/check/outline.ts';
import { Outlines } from '../../src/check/outlines.ts';
import { fixedPages, SitePages } from '../../src/check/site-pages.ts';
import { readContent } from '../../src/load/read-content.ts';
import { parseContent } from '../../src/parse/content.ts';
import { fixtureNow } from '../fixtures/river-flood.ts';
import { filesOf, idsOf, pagesOf, readPagesOf } from './built-pages.ts';

describe.each(inject('sites'))('the site $name', async (site) => {
  const { shared, stories } = parseContent(await readContent(site.content));
  const outlines = stories.map((story) => outlineOf(story, fixtureNow, shared));
  const publicFiles = readdirSync('public', { recursive: true, encoding: 'utf8' });
  const known = new SitePages({ outlines: new Outlines(outlines), publicFiles });
  const pathOf = (path: string) => path.replace(site.base, '/');
  const ids = new Map(pagesOf(site).map((page) => [pathOf(page.path), new Set(idsOf(page))]));

  test('has no page of which the check does not know, but older parts of lists beside the ledger', () => {
    const paths = readPagesOf(site).map(({ path }) => pathOf(path));
    const unknown = paths.filter((path) => known.at(path).kind !== 'page' && !/(?<!claims)\/\d+\/$/.test(path));
    expect(unknown).toEqual([]);
  });

  test('has every page of which the check knows, with every place on it', () => {
    const ofStories = outlines.flatMap((story) => pagesBelow(story).map((below) => `/stories/${story.slug}/${below}`));
    const ofSubjects = outlines.flatMap(({ topics, parties }) => [
      ...topics.map((id) => `/topics/${id}/`),
      ...parties.map((id) => `/parties/${id}/`),
    ]);
    const paths = [...Object.keys(fixedPages), ...ofStories, ...ofSubjects];
    const dead = paths.flatMap((path) =>
      ids.has(path)
        ? known.anchorsOn(path).flatMap((place) => (ids.get(path)?.has(place) ? [] : `${path}#${place}`))
        : path,
    );
    expect(dead).toEqual([]);
  });

  test('has every file to which the check lets links lead', () => {
    const built = filesOf(site);
    const files = ['feed.xml', 'robots.txt', 'sitemap-index.xml'];
    expect(files.filter((file) => known.at(`/${file}`).kind !== 'file' || !built.includes(file))).toEqual([]);
  });
});
