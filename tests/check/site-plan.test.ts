import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../src/check/site-plan.ts';
import { readFixture } from '../fixtures/river-flood.ts';
import { outlinesOf } from './find-site-problems.ts';

const outlines = outlinesOf(await readFixture());
const plan = planOf({
  outlines,
  publicFiles: ['a/b.pdf'],
  redirects: [
    { from: '/stories/old/', to: '/stories/mill-bridge/' },
    { from: '/stories/older/', gone: 'It was wrong.' },
  ],
  pictures: { 'mill-bridge': ['bridge-0a1b-360.avif'], withheld: ['secret.avif'] },
});

describe('the plan of a site has', () => {
  test.each([
    ['the page for what is missing', '404.html'],
    ['a page of the site’s own words', 'handbook/publishing/index.html'],
    ['what crawlers read', 'sitemap-index.xml'],
    ['the first file of the sitemap', 'sitemap-0.xml'],
    ['a story', 'stories/mill-bridge/index.html'],
    ['its ledger', 'stories/mill-bridge/claims/index.html'],
    ['a conflict update', 'stories/alder-valley-flood/updates/2023-04-12/index.html'],
    ['a topic', 'topics/bridges/index.html'],
    ['a party', 'parties/marrowby/index.html'],
    ['a file of public/', 'a/b.pdf'],
    ['an address that moved', 'stories/old/index.html'],
    ['an address that is gone', 'stories/older/index.html'],
    ['a picture of a story', 'stories/mill-bridge/images/bridge-0a1b-360.avif'],
  ])('%s', (_, path) => {
    expect(plan.files).toContain(path);
  });

  test('older parts of each list', () => {
    expect(plan.parts).toEqual(
      expect.arrayContaining(['corrections/*/index.html', 'stories/mill-bridge/claims/*/index.html', 'sitemap-*.xml']),
    );
  });

  test('each file once', () => {
    expect(new Set(plan.files).size).toBe(plan.files.length);
  });

  test('nothing of a story that is withheld', () => {
    const [story] = outlines;
    const held = planOf({
      outlines: [{ ...story!, withheld: 'draft', topics: [], parties: [] }],
      publicFiles: [],
      redirects: [],
      pictures: { [story!.slug]: ['secret.avif'] },
    });
    expect([...held.files, ...held.parts].filter((path) => path.includes(story!.slug))).toEqual([]);
    expect(held.files.length).toBeGreaterThan(readdirSync('src/pages').length);
  });

  test('nothing of an update that is withheld', () => {
    const withUpdate = outlines.map((story) => ({
      ...story,
      updates: story.updates.map((update) => ({ ...update, withheld: 'embargo' as const })),
    }));
    const held = planOf({ outlines: withUpdate, publicFiles: [], redirects: [], pictures: {} });
    expect(held.files.filter((path) => /updates\/\d/.test(path))).toEqual([]);
  });
});
