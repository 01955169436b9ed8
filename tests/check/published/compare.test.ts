import { expect, test } from 'vitest';
import { compareSite, compareStory } from '../../../src/check/published/compare.ts';
import type { FormerFiles } from '../../../src/check/published/former.ts';
import { outlineOf } from '../../../src/check/outline.ts';
import { Outlines } from '../../../src/check/outlines.ts';
import { parseContent, type ContentFolder } from '../../../src/parse/content.ts';
import { groupByStory } from '../../../src/parse/group-by-story.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../../fixtures/river-flood.ts';

const slug = 'alder-valley-flood';
const fixture = await readFixture();
const changed = withWords(fixture, fixtureFiles.claims, 'launched: 48', 'launched: 51');
const redirects = fixture.files.find(({ path }) => path === 'redirects.yaml')!.text;

const former = (content: ContentFolder): FormerFiles => ({
  slug,
  at: fixtureNow,
  files: groupByStory(content).get(slug)!.files,
});
const storyIn = (content: ContentFolder) => parseContent(content).stories.find((story) => story.slug === slug)!;

test('a story is held against each time that it was another', () => {
  const codes = compareStory([former(fixture), former(changed)], storyIn(changed), fixtureNow).problems;
  expect(codes).toMatchObject([{ code: 'E-NOCORR' }]);
});

test('what a story was tells which addresses it had, also where it is gone', () => {
  const { problems, pages } = compareStory([former(fixture)], undefined, fixtureNow);
  expect(problems).toEqual([]);
  expect(pages).toMatchObject([{ slug, updates: ['2023-04-12', '2023-04-13'] }]);
});

test('a story that is withheld now is not compared', () => {
  const drafted = withWords(changed, fixtureFiles.index, '---\ntitle:', '---\ndraft: true\ntitle:');
  expect(compareStory([former(fixture)], storyIn(drafted), fixtureNow).problems).toEqual([]);
});

test('a story that was withheld then is new', () => {
  const drafted = withWords(fixture, fixtureFiles.index, '---\ntitle:', '---\ndraft: true\ntitle:');
  expect(compareStory([former(drafted)], storyIn(changed), fixtureNow)).toEqual({ problems: [], pages: [] });
});

test('the site is held against its old redirects and the addresses of changed stories', () => {
  const { shared, stories } = parseContent(fixture);
  const outlines = stories.map((story) => outlineOf(story, fixtureNow, shared));
  const site = { shared: shared!, outlines: new Outlines(outlines), publicFiles: [], now: fixtureNow };
  const { pages } = compareStory([former(fixture)], storyIn(fixture), fixtureNow);
  const codes = (...[before, after]: Parameters<typeof compareSite>) => [
    ...new Set(compareSite(before, after).map(({ code }) => code)),
  ];
  expect(codes({ redirects: [redirects], pages }, site)).toEqual([]);
  const without = { ...site, outlines: new Outlines(outlines.filter((outline) => outline.slug !== slug)) };
  expect(codes({ redirects: [redirects], pages }, without)).toEqual(['E-GONE']);
  const longer = `${redirects}- { from: /stories/a/, to: /stories/b/ }\n`;
  expect(codes({ redirects: [redirects, longer], pages: [] }, site)).toEqual(['E-LOG']);
});
