import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { expect, test } from 'vitest';
import { sitemapIndexText, sitemapParts, sitemapText } from '../../src/view/sitemap.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');
const origin = 'https://soundings.example';
const blocks = { PullFigure: { summary: 'A number.' } };

const [entries] = sitemapParts([story, small], blocks);
const changed = new Map(entries!.map(({ url, lastmod }) => [url.slice(origin.length), lastmod]));

test('lists each page once', () => {
  expect(changed.size).toBe(entries!.length);
});

test.each([
  ['/', '2023-05-04'],
  ['/stories/alder-valley-flood/', '2023-05-04'],
  ['/stories/alder-valley-flood/claims/', '2023-05-04'],
  ['/stories/alder-valley-flood/updates/', '2023-04-21'],
  ['/stories/alder-valley-flood/updates/2023-04-12/', '2023-04-20'],
  ['/stories/mill-bridge/', '2023-05-03'],
  ['/stories/mill-bridge/changes/', '2023-05-03'],
  ['/topics/bridges/', '2023-05-03'],
  ['/parties/ferry-company/', '2023-05-04'],
  ['/corrections/', '2023-05-04'],
  ['/about/', undefined],
  ['/handbook/pull-figure/', undefined],
])('%s was last changed on %s', (path, day) => {
  expect(changed.has(path)).toBe(true);
  expect(changed.get(path)).toBe(day);
});

test('leaves out pages of which another is the whole', () => {
  expect([...changed.keys()].filter((path) => /quick-look|deep-look|404/.test(path))).toEqual([]);
});

test('a file lists fifty thousand pages at most', () => {
  const [first] = story.updates;
  const updates = Array.from({ length: 26_000 }, (_, at) => ({ ...first!, id: `night-${at}`, claims: [], body: [] }));
  const many = ['a', 'b'].map((slug) => ({ ...small, slug, updates }));
  const parts = sitemapParts(many, blocks);
  expect(parts.map((part) => part.length).slice(0, -1)).toEqual([50_000]);
  expect(parts.at(-1)!.length).toBeGreaterThan(2_000);
});

test('is written as crawlers read it', async () => {
  const xml = await sitemapText(entries!.slice(0, 2));
  const read = await parseSitemap(Readable.from([xml]));
  expect(read.map(({ url, lastmod }) => [url, lastmod])).toEqual(
    entries!.slice(0, 2).map(({ url, lastmod }) => [url, lastmod]),
  );
});

test('the index leads to every file, changed when its newest page was', async () => {
  const xml = await sitemapIndexText([entries!, [{ url: `${origin}/about/` }]]);
  const read = await parseSitemapIndex(Readable.from([xml]));
  expect(read).toEqual([{ url: `${origin}/sitemap-0.xml`, lastmod: '2023-05-04' }, { url: `${origin}/sitemap-1.xml` }]);
});
