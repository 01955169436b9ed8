import { expect, test } from 'vitest';
import { viewTopicLinks } from '../../src/view/topic-links.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const flood = await fixtureStory();
const bridge = await fixtureStory('mill-bridge');

test('only topics that have stories are named', () => {
  expect(viewTopicLinks([bridge])).toEqual([{ words: 'Bridges', href: '/topics/bridges/', stories: '1 story' }]);
  expect(viewTopicLinks([])).toEqual([]);
});

test('topics stand in the order of their file, whichever story names them first', () => {
  const names = (stories: (typeof flood)[]) => viewTopicLinks(stories).map(({ words }) => words);
  expect(names([bridge, flood])).toEqual(names([flood, bridge]));
  expect(names([bridge, flood])[0]).toBe('River floods');
});

test('stories are counted', () => {
  const many = Array.from({ length: 12 }, () => bridge);
  expect(viewTopicLinks(many)[0]!.stories).toBe('12 stories');
});
