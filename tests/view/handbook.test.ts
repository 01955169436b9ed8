import { expect, test } from 'vitest';
import { guidePages } from '../../src/addresses.ts';
import { blockList, guideAt, guideLinks, guideList, guides } from '../../src/view/handbook.ts';

test('a guide is found by its path', () => {
  expect(guideAt('/handbook/claims/').title).toBe('Claims and standings');
});

test.each(['/handbook/', '/handbook/claims', '/handbook/nothing/', '/claims/'])('there is no guide at %s', (path) => {
  expect(() => guideAt(path)).toThrow(`none for ${path}.`);
});

test('of the guides’ links, the one to the page itself is current', () => {
  const links = guideLinks('/handbook/figures/');
  expect(links.map(({ href }) => href)).toEqual(guides.map(({ page }) => `/handbook/${page}/`));
  expect(links.filter(({ current }) => current).map(({ words }) => words)).toEqual(['Figures']);
  expect(guideLinks('/handbook/strikes/').filter(({ current }) => current)).toEqual([]);
});

test('the list of guides says what each is for', () => {
  expect(guideList()).toHaveLength(guides.length);
  expect(guideList().filter(({ description }) => !/^\S.{19,}\.$/.test(description))).toEqual([]);
});

test('every guide has its title, in the order of their addresses', () => {
  expect(guides.map(({ page }) => page)).toEqual(guidePages);
});

test('the list of blocks leads to the page of each', () => {
  expect(blockList({ PullFigure: { summary: 'Sets one number large.' } })).toEqual([
    { words: 'PullFigure', href: '/handbook/pull-figure/', description: 'Sets one number large.' },
  ]);
});
