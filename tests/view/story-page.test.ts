import { expect, test } from 'vitest';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { claimsMarkedIn } from '../../src/model/body.ts';
import { viewStoryPage } from '../../src/view/story-page.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');

test('has the newest night first', () => {
  const { updates } = viewStoryPage(story);
  expect(updates.map(({ morning }) => morning)).toEqual(story.updates.map(({ night }) => night));
  expect([...updates].sort((a, b) => (a.morning < b.morning ? 1 : -1))).toEqual(updates);
});

test('marks the claims of the newest night, not those of the nights before', () => {
  const { setting } = viewStoryPage(story);
  const [newest, before] = story.updates.map(({ body }) => claimsMarkedIn(body));
  const inDeepLook = claimsMarkedIn(story.deepLook);
  expect([...setting.marked].sort()).toEqual([...new Set([...inDeepLook, ...newest!])].sort());
  expect(before!.length).toBeGreaterThan(0);
});

test('leads to the ledger by the shortest way', () => {
  expect(viewStoryPage(small).setting.links.claim('bridge-sold')).toBe('claims/#bridge-sold');
});

test('counts its corrections and says nothing where there are none', () => {
  expect(viewStoryPage(small).corrections).toBeUndefined();
  expect(viewStoryPage(story).corrections?.words).toMatch(/^\d+ corrections?$/);
});

test('has no depth of conflict updates where there is none', () => {
  expect(viewStoryPage(small).depths.map(({ title }) => title)).toEqual(['Quick Look', 'Deep Look']);
  expect(viewStoryPage(story).depths.map(({ title }) => title)).toContain('Conflict update');
});
