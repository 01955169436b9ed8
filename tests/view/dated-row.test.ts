import { expect, test } from 'vitest';
import { claimRow, groupByStory, storyRow, updateRow } from '../../src/view/dated-row.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const [flood, bridge] = [await fixtureStory(), await fixtureStory('mill-bridge')];

test('a claim’s row leads into the ledger and says who says it and how firm it is', () =>
  expect(claimRow(flood, flood.claims['next-flood']!)).toMatchObject({
    on: { day: '2023-04-13' },
    standing: { id: 'unconfirmed' },
    link: { words: 'The next flood', href: '/stories/alder-valley-flood/claims/#next-flood' },
    note: 'Quillfeather and Weather Office',
  }));

test('an update’s row stands at the morning of its night and names its story', () =>
  expect(updateRow(flood, flood.updates[0]!)).toMatchObject({
    on: { day: '2023-04-13' },
    standing: undefined,
    link: { href: '/stories/alder-valley-flood/updates/2023-04-13/' },
    note: 'The Alderwater flood, April 2023',
  }));

test('a story’s row stands at the last day that it covers', () =>
  expect(storyRow(bridge)).toMatchObject({
    on: { day: bridge.covers_to },
    link: { href: '/stories/mill-bridge/' },
    note: '3 claims',
  }));

test('rows are grouped by story, the story of the first row first', () => {
  const [a, b, c] = ['next-flood', 'wells', 'flood'].map((id) => claimRow(flood, flood.claims[id]!));
  const other = claimRow(bridge, bridge.claims['bridge-load']!);
  expect(groupByStory([other, a!, b!, other, c!]).map(({ story, rows }) => [story.href, rows])).toEqual([
    ['/stories/mill-bridge/', [other, other]],
    ['/stories/alder-valley-flood/', [a, b, c]],
  ]);
});
