import { expect, test } from 'vitest';
import { viewStoryLinks } from '../../src/view/story-links.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

test('a story without corrections leads to its ledger only', async () => {
  expect(viewStoryLinks(await fixtureStory('mill-bridge'))).toEqual({
    ledger: { words: 'All 3 claims with their sources', href: '/stories/mill-bridge/claims/' },
    corrections: undefined,
  });
});

test('a story with corrections counts them and leads to them', async () => {
  const story = await fixtureStory();
  expect(viewStoryLinks(story).corrections).toEqual({
    words: `${story.corrections.length} corrections`,
    href: '/stories/alder-valley-flood/changes/#corrections',
  });
});
