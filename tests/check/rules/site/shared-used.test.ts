import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../src/check/outline.ts';
import { Outlines } from '../../../../src/check/outlines.ts';
import { sharedUsed } from '../../../../src/check/rules/site/shared-used.ts';
import { parseContent } from '../../../../src/parse/content.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const { index, update } = fixtureFiles;
const mill = 'stories/mill-bridge/index.mdx';
const term: Edit = [
  'terms.yaml',
  'retention-basin:',
  '▸wicket:\n  name: Wicket\n  meaning: A small gate.\nretention-basin:',
];
const named: Edit = [
  'terms.yaml',
  'retention-basin:',
  'wicket:\n  name: Wicket\n  meaning: A small gate.\nretention-basin:',
];

test('the good fixture names all that it has', async () => {
  expect(findOnSite(sharedUsed, await readFixture())).toEqual([]);
});

describe('what no story names is told where it stands', () => {
  test.each<[string, Edit]>([
    ['the term “wicket”', term],
    [
      'the party “ferryman”',
      ['parties.yaml', 'marrowby:', '▸ferryman:\n  kind: person\n  name: A. Ferryman\nmarrowby:'],
    ],
    [
      'the place “hollow”',
      ['places.yaml', 'saltreach:', '▸hollow:\n  name: Hollow\n  kind: city\n  at: [1, 2]\nsaltreach:'],
    ],
    [
      'the source “almanac”',
      ['sources.yaml', 'courier-weir:', '▸almanac:\n  publisher: Almanac\n  date: 2023-01-01\ncourier-weir:'],
    ],
    ['the topic “ferries”', ['topics.yaml', 'bridges:', '▸ferries:\n  name: Ferries\n  description: Boats.\nbridges:']],
  ])('%s', async (what, edit) => {
    expect(await findOneOnSite(sharedUsed, edit)).toMatchObject({
      code: 'W-UNUSED',
      message: `no story names ${what}: it is on no page`,
    });
  });
});

describe('nothing is told', () => {
  const marked: Edit = [update, 'Each balloon', 'Each <Term id="wicket">wicket</Term>'];

  test('of what a draft names, or a text under embargo', async () => {
    const held = (line: string): Edit => [update, 'published: 2023-', `${line}\npublished: 2023-`];
    expect(await findWith(sharedUsed, named, marked, held('draft: true'))).toEqual([]);
    expect(await findWith(sharedUsed, named, marked, held('embargo: 2026-11-25T12:00Z'))).toEqual([]);
  });

  test('of what is named with a slip', async () => {
    expect(await findWith(sharedUsed, [index, '<Term id="sluice">', '<Term id="slice">'])).toEqual([]);
  });

  test('while a story cannot be read', async () => {
    const content = withWords(await readFixture(), mill, 'topics: [bridges]\n', '');
    const { shared, stories, slugs } = parseContent(content);
    const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
    const subject = { shared: shared!, outlines, publicFiles: [], now: fixtureNow };
    expect(sharedUsed.check({ ...subject, slugs })).toEqual([]);
    expect(sharedUsed.check(subject).length).toBeGreaterThan(0);
  });
});
