import { expect, test } from 'vitest';
import { viewDeepLookPage, viewQuickLookPage } from '../../src/view/depth-page.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const base = '/stories/alder-valley-flood/';

test.each([
  ['Quick Look', viewQuickLookPage(story)],
  ['Deep Look', viewDeepLookPage(story)],
])('the %s alone says which page is the whole, and carries the year in its title', (depth, page) => {
  expect(page.head).toMatchObject({ title: `${depth}: ${story.short_title}`, canonicalPath: base });
  expect(page.head.title).toMatch(/\b20\d\d\b/);
  expect(page.depths.filter(({ current }) => current).map(({ title }) => title)).toEqual([depth]);
});

test('the marks of the Quick Look lead to the page with the Deep Look alone', () => {
  const { points } = viewQuickLookPage(story);
  expect(points).toHaveLength(story.quick_look.length);
  expect(points.map(({ href }) => href)).toEqual(
    story.quick_look.map(({ claims }) => `${base}deep-look/#claim-${claims[0]}`),
  );
});

test('each claim that the Deep Look marks has its note on that page', () => {
  const { setting, body } = viewDeepLookPage(story);
  const noted = [...setting.firsts].flatMap(({ name, attributes }) => (name === 'Claim' ? attributes['id'] : []));
  expect(noted.sort()).toEqual([...setting.marked].sort());
  expect(body).toBe(story.deepLook);
});
