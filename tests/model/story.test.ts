import { beforeAll, expect, test } from 'vitest';
import { changedOn, updateChangedOn, type Story } from '../../src/model/story.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

let story: Story;
beforeAll(async () => {
  story = await fixtureStory();
});

test('a story changed last when its last revision, update or correction was made', () => {
  expect(changedOn(story)).toBe('2023-05-04');
  expect(changedOn({ ...story, corrections: [] })).toBe('2023-05-03');
  expect(changedOn({ ...story, corrections: [], revisions: [] })).toBe('2023-04-21');
  expect(changedOn({ ...story, corrections: [], revisions: [], updates: [] })).toBe('2023-04-20');
});

test('a story without any change of ours changed when it was published', async () => {
  expect(changedOn(await fixtureStory('mill-bridge'))).toBe('2023-05-03');
});

test('an update changed last when it was published, or a claim that it draws was corrected', () => {
  const [update] = story.updates;
  expect(updateChangedOn(story, update!)).toBe('2023-04-21');
  const correction = { ...story.corrections[0]!, on: '2023-06-01', claim: update!.claims[0]! };
  expect(updateChangedOn({ ...story, corrections: [correction] }, update!)).toBe('2023-06-01');
  expect(updateChangedOn({ ...story, corrections: [{ ...correction, claim: 'flood' }] }, update!)).toBe('2023-04-21');
});
