import { expect, test } from 'vitest';
import { fixtureStory } from '../fixtures/river-flood.ts';
import { minutesOf, readingTime, viewDepthPages, viewDepths } from '../../src/view/depths.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');

const base = '/stories/alder-valley-flood/';

test('on the whole story each depth leads to its part', () => {
  const hrefs = viewDepths(story, '').map(({ href }) => href);
  expect(hrefs).toEqual(['#quick-look', '#deep-look', '#conflict-update']);
});

test('from elsewhere each depth leads into the whole story', () => {
  const [quickLook, deepLook] = viewDepths(small, '/stories/mill-bridge/');
  expect(quickLook!.href).toBe('/stories/mill-bridge/#quick-look');
  expect(deepLook!.sections).toEqual([
    { words: 'A bridge for those on foot', href: '/stories/mill-bridge/#a-bridge-for' },
    { words: 'A sale that was none', href: '/stories/mill-bridge/#a-sale-that' },
  ]);
});

test('a page with one depth leads to the others and to the whole, and knows itself', () => {
  expect(viewDepthPages(story, `${base}deep-look/`).map(({ href, current }) => [href, current])).toEqual([
    [`${base}quick-look/`, false],
    [`${base}deep-look/`, true],
    [`${base}updates/`, false],
    [base, false],
  ]);
});

test('a page with one depth lists no sections', () => {
  expect(viewDepthPages(small, '/stories/mill-bridge/deep-look/').flatMap(({ sections }) => sections)).toEqual([]);
});

test('bars of one page share one scale: the longest depth fills it', () => {
  const { quickLook, deepLook, update } = minutesOf(story);
  const boxes = (depths: typeof viewed) => [...new Set(depths.map(({ bar }) => bar.viewBox))];
  const viewed = viewDepths(story, '');
  expect(boxes(viewed)).toEqual([`0 0 ${Math.max(quickLook, deepLook, update)} 1`]);
  expect(boxes(viewDepthPages(story, base))).toEqual([`0 0 ${quickLook + deepLook + update} 1`]);
});

test('reading time is the sum of the depths', () => {
  const { quickLook, deepLook, update } = minutesOf(story);
  expect(readingTime(story)).toBe(`${quickLook + deepLook + update} minutes`);
  expect(readingTime(small)).toBe('2 minutes');
});
