import { expect, test } from 'vitest';
import { viewStoryRow } from '../../src/view/story-row.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory('mill-bridge');

test('a row leads to its story and its main topic, and carries the year', () => {
  expect(viewStoryRow(story)).toMatchObject({
    topic: { words: 'Bridges', href: '/topics/bridges/' },
    title: story.title,
    href: '/stories/mill-bridge/',
    covers: 'Covers events to 2 May 2023',
    readingTime: '2 minutes',
  });
});

test('its profile has one line for each claim, as deep as the claim’s standing', () => {
  expect(viewStoryRow(story).lines).toEqual([
    { depth: 1, glyph: '●' },
    { depth: 2, glyph: '◐' },
    { depth: 5, glyph: '⊘' },
  ]);
});

test('its claims are counted in words too, for those who do not see the profile', () => {
  expect(viewStoryRow(story).claims).toBe('3 claims: 1 confirmed, 1 reported and 1 denied');
});

test('more claims than can be seen apart are only counted', () => {
  const [claim] = Object.values(story.claims);
  const copies = Array.from({ length: 58 }, (_, at) => [`copy-${at}`, { ...claim!, id: `copy-${at}` }] as const);
  const row = viewStoryRow({ ...story, claims: { ...story.claims, ...Object.fromEntries(copies) } });
  expect(row).toMatchObject({ lines: [], claims: '61 claims: 59 confirmed, 1 reported and 1 denied' });
});
