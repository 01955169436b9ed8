import { expect, test } from 'vitest';
import { viewByRegion } from '../../../src/blocks/by-region/by-region.ts';
import { fixtureSetting } from '../setting.ts';

const setting = await fixtureSetting();

test('prints the places by their own names, the most first', () => {
  const { rows } = viewByRegion(setting, 'balloons-lower', 'balloons');
  expect(rows.map(({ name, count }) => [name, count])).toEqual([
    ['Larkhollow region', '11'],
    ['Upper Thistledown-under-Oberalderwasser', '9'],
    ['Eldermere (leased)', '7'],
  ]);
  expect(rows[0]!.percent).toBe(100);
});

test('says what a place is where its name needs a word', () => {
  const { notes } = viewByRegion(setting, 'balloons-lower', 'balloons');
  expect(notes.map(({ name }) => name)).toEqual(['Eldermere (leased)']);
});

test('names who counted, and when', () => {
  const view = viewByRegion(setting, 'balloons-second-night', 'balloons');
  expect(view).toMatchObject({ who: 'Weather Office', asOf: '01:30 on 13 April 2023 (UTC)' });
});

test('says so where the places are not the whole, and is silent where they are', () => {
  expect(viewByRegion(setting, 'balloons-second-night', 'balloons').incomplete).toContain('all 30');
  expect(viewByRegion(setting, 'balloons-lower', 'balloons').incomplete).toBeUndefined();
});

test('refuses a figure without places', () => {
  expect(() => viewByRegion(setting, 'balloons-upper', 'balloons')).toThrow('by_region');
});
