import { expect, test } from 'vitest';
import { viewUpdateCharts } from '../../src/view/update-charts.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

test('draws the strikes of all claims in one chart, which names the two days of the night', () => {
  const { strikes } = viewUpdateCharts(story, ['balloons-upper', 'balloons-lower'], '2023-04-12');
  expect(strikes?.claims).toEqual(['balloons-upper', 'balloons-lower']);
  expect(strikes?.title).toBe('Launched in the night of 11 to 12 April 2023, and what became of them');
});

test.each([
  ['two sides: not to be compared', ['balloons-upper', 'balloons-lower'], /cannot be compared/],
  ['one side: its own count', ['balloons-upper', 'balloons-second-night'], /one side’s own/],
])('the caveat is that of %s', (_, claims, caveat) => {
  expect(viewUpdateCharts(story, claims, '2023-04-12').strikes?.caveat).toMatch(caveat);
});

test('draws a chart of places for each figure that has them, and for no other', () => {
  const { byRegion } = viewUpdateCharts(story, ['balloons-upper', 'balloons-lower'], '2023-04-12');
  expect(byRegion.map(({ claim, figure, title }) => [claim, figure, title])).toEqual([
    ['balloons-lower', 'balloons', 'Southern balloons intercepted, by place'],
  ]);
});

test('draws nothing for claims without such figures', () => {
  expect(viewUpdateCharts(story, ['flood', 'council-vote'], '2023-04-12')).toEqual({
    strikes: undefined,
    byRegion: [],
  });
});
