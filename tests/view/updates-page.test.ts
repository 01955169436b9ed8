import { expect, test } from 'vitest';
import type { Story } from '../../src/model/story.ts';
import { updateParts, viewUpdatesPage } from '../../src/view/updates-page.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');

/** The fixture’s story with so many nights, the newest first, one a day from 2 January 2023 on. */
function withNights(count: number): Story {
  const [first] = story.updates;
  const updates = Array.from({ length: count }, (_, at) => {
    const night = new Date(Date.UTC(2023, 0, 1 + count - at)).toISOString().slice(0, 10);
    return { ...first!, id: night, night };
  });
  return { ...story, updates };
}

test('the newest night stands at large, the others below it', () => {
  const page = viewUpdatesPage(story);
  expect(page.newest?.morning).toBe('2023-04-13');
  expect(page.nights.map(({ morning }) => morning)).toEqual(['2023-04-12']);
  expect(page.count).toBe('2 nights: 12 to 13 April 2023');
});

test('one night is one night', () => {
  expect(viewUpdatesPage({ ...story, updates: story.updates.slice(0, 1) }).count).toBe('1 night: 13 April 2023');
});

test('a story without updates says so', () => {
  const page = viewUpdatesPage(small);
  expect(page).toMatchObject({ count: 'This story has no conflict updates', newest: undefined, nights: [], parts: [] });
});

test('many nights are split by date: every night is on one page, and the titles differ', () => {
  const long = withNights(100);
  const pages = updateParts(long).map(({ number }) => viewUpdatesPage(long, number));
  expect(pages.length).toBeGreaterThan(2);
  const mornings = pages.flatMap(({ newest, nights }) => [...(newest ? [newest] : []), ...nights]);
  expect(mornings.map(({ morning }) => morning)).toEqual(long.updates.map(({ night }) => night));
  expect(new Set(pages.map(({ head }) => head.title)).size).toBe(pages.length);
  expect(pages.at(-1)!.head.canonicalPath).toBe(`/stories/alder-valley-flood/updates/1/`);
});

test('an older page keeps its nights when a night is added', () => {
  const oldest = (nights: number) => viewUpdatesPage(withNights(nights), 1).nights.map(({ title }) => title).length;
  expect(oldest(101)).toBe(oldest(100));
});
