import { expect, test } from 'vitest';
import { viewLocatorMap } from '../../../src/blocks/locator-map/locator-map.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();
const map = viewLocatorMap(setting, ['brindlecombe', 'mossgrove', 'larkhollow', 'eldermere']);

test('marks regions otherwise than cities, and says that they are no points that were hit', () => {
  expect(map.marks.map(({ kind }) => kind)).toEqual(['city', 'city', 'region', 'region']);
  expect(map.reading).toContain('Regions are labelled as regions, not as the points that were hit.');
  expect(viewLocatorMap(setting, ['brindlecombe']).reading).not.toContain('Regions');
});

test('says in words how far a band of the frame is', () => {
  expect(map.reading).toMatch(/^One band of the frame is about [\d,]+ km\./);
});

test('sets each label close to its mark', () => {
  for (const { label } of map.marks) expect(Math.hypot(label!.x, label!.y)).toBeLessThan(12);
});

test('says what a place is where its name needs a word', () => {
  expect(map.notes).toEqual([
    { name: 'Eldermere (leased)', note: 'Part of the valley, leased to the lake fishery for ninety-nine years.' },
  ]);
});
