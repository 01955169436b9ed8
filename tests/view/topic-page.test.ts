import { describe, expect, test } from 'vitest';
import { touchedByTopic } from '../../src/view/touched.ts';
import { topicNumbers, topicParts, viewTopicPage } from '../../src/view/topic-page.ts';
import { storyWithClaims } from '../fixtures/generated-story.ts';
import { fixtureStories } from '../fixtures/river-flood.ts';

const stories = await fixtureStories();
const topic = stories[0]!.shared.topics['river-floods']!;
const partsFor = (told: typeof stories) => topicParts(touchedByTopic(told).get('river-floods')!);

test('a topic lists its stories, their updates, and their claims by story', () => {
  const floods = stories.filter(({ topics }) => topics.includes('river-floods'));
  const page = viewTopicPage(topic, partsFor(stories));
  expect(page.head).toMatchObject({ title: 'River floods', canonicalPath: '/topics/river-floods/' });
  expect(page.stories!.entries.map(({ title }) => title).sort()).toEqual(floods.map(({ title }) => title).sort());
  expect(page.updates!.entries).toHaveLength(floods.reduce((sum, { updates }) => sum + updates.length, 0));
  const claims = floods.flatMap((story) => Object.keys(story.claims));
  expect(page.claims!.entries.flatMap(({ rows }) => rows)).toHaveLength(claims.length);
});

test('a topic without updates has no empty list of them', () => {
  const quiet = stories.map((story) => ({ ...story, updates: [] }));
  expect(viewTopicPage(topic, partsFor(quiet)).updates).toBeUndefined();
});

describe('a topic with 130 claims', async () => {
  const parts = partsFor([{ ...(await storyWithClaims(130)), topics: ['river-floods'] }]);
  const pages = topicNumbers(parts).map((number) => viewTopicPage(topic, parts, number));

  test('prints each claim once, the story only on the newest page', () => {
    const claims = pages.flatMap(({ claims: list }) =>
      list!.entries.flatMap(({ rows }) => rows.map(({ link }) => link.href)),
    );
    expect([claims.length, new Set(claims).size]).toEqual([130, 130]);
    expect(pages.map(({ stories: list }) => list?.entries.length)).toEqual([1, ...pages.slice(1).map(() => undefined)]);
  });

  test('leads from each page to the others', () => {
    const { parts: links } = pages[1]!.claims!;
    expect(links.map(({ href }) => href)).toContain('/topics/river-floods/#claims');
    expect(links.filter(({ current }) => current).map(({ href }) => href)).toEqual(['/topics/river-floods/1/#claims']);
    expect(pages[0]!.claimsTitle).toBe('130 claims');
  });
});
