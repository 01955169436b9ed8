import { expect, test } from 'vitest';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { describeStory, viewStoryHead } from '../../src/view/story-head.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');

test('tells publication, coverage and the report it is based on, each with its year', () => {
  expect(viewStoryHead(small)).toMatchObject({
    published: { day: '2023-05-03', words: '3 May 2023' },
    covers: { words: '2 May 2023' },
    basedOn: { day: small.shared.sources['bridge-survey']!.date },
    topic: { href: '/topics/bridges/' },
  });
});

test('names no day of change where nothing changed since publication', () => {
  expect(viewStoryHead(small).changed).toBeUndefined();
});

test('names the day of the newest real change', () => {
  const days = [
    ...story.updates.map(({ published }) => published),
    ...story.corrections.map(({ on }) => on),
    ...(story.revisions ?? []).map(({ on }) => on),
  ];
  expect(viewStoryHead(story).changed?.day).toBe(days.sort().at(-1));
});

test('describes the story in plain words', () => {
  expect(describeStory(small)).toBe(
    'The council closed the mill bridge on 28 April 2023, and denies that it was ever for sale.',
  );
});
