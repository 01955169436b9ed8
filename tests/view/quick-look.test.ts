import { expect, test } from 'vitest';
import { fixtureStory, readFixture, withWords } from '../fixtures/river-flood.ts';
import { viewPeople, viewQuickLook } from '../../src/view/quick-look.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');

test('leads each point to the phrase in the Deep Look, with the standing of its first claim', () => {
  expect(viewQuickLook(small, '')[1]).toMatchObject({
    label: 'The sale',
    glyph: '⊘',
    href: '#claim-bridge-sold',
    name: 'Denied: read more in the Deep Look',
  });
});

test('prints a figure of a claim, so that a change of the claim changes the point', async () => {
  const content = withWords(await readFixture(), 'stories/mill-bridge/claims.yaml', 'value: 3', 'value: 4');
  const changed = await fixtureStory('mill-bridge', content);
  expect(viewQuickLook(small, '')[0]!.html).toContain('about 3');
  expect(viewQuickLook(changed, '')[0]!.html).toContain('about 4');
});

test('presents each person of the front matter, and leads to the party’s page', () => {
  expect(viewPeople(story).map(({ href }) => href)).toEqual(story.people!.map(({ party }) => `/parties/${party}/`));
  expect(viewPeople(small)).toEqual([]);
});
