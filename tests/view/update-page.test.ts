import { expect, test } from 'vitest';
import { viewUpdatePage } from '../../src/view/update-page.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const [later, earlier] = story.updates;

test('a night carries its year in the title, and says which days it joins', () => {
  const page = viewUpdatePage(story, later!);
  expect(page.head.title).toBe(`13 April 2023: ${later!.title}`);
  expect(page.days).toBe('12 to 13 April 2023');
  expect(page.head).toMatchObject({
    canonicalPath: '/stories/alder-valley-flood/updates/2023-04-13/',
    published: '2023-04-21',
  });
});

test('a night describes itself in its own words, figures included', () => {
  expect(viewUpdatePage(story, earlier!).head.description).toMatch(
    /^The Weather Office sent up 48 balloons and 3 kites/,
  );
});

test.each([
  ['newest', later!, 'Earlier', earlier!],
  ['oldest', earlier!, 'Later', later!],
])('the %s night leads to its only neighbour', (_, night, which, other) => {
  expect(viewUpdatePage(story, night).others).toEqual([
    {
      which,
      title: other.title,
      words: expect.stringContaining('2023') as string,
      href: `/stories/alder-valley-flood/updates/${other.id}/`,
    },
  ]);
});

test('a night between two leads to both, the later first', () => {
  const oldest = { ...earlier!, id: '2023-04-11', night: '2023-04-11' };
  const page = viewUpdatePage({ ...story, updates: [later!, earlier!, oldest] }, earlier!);
  expect(page.others.map(({ which, words }) => [which, words])).toEqual([
    ['Later', 'Overnight to 13 April 2023'],
    ['Earlier', 'Overnight to 11 April 2023'],
  ]);
});
