import { describe, expect, test } from 'vitest';
import { blocks } from '../../src/blocks/blocks.ts';
import { PageWeight } from '../../src/model/page-weight.ts';
import { parseBody } from '../../src/parse/body.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

function weightOf(text: string, of = story): number {
  const page = new PageWeight(of);
  page.text(parseBody('index.mdx', text).body);
  return page.total;
}

describe('an attribute that lacks its value weighs nothing:', () => {
  const bare = Object.entries(blocks).flatMap(([name, { props }]) =>
    Object.keys(props.shape).map((attribute) => `<${name} ${attribute} />`),
  );
  test.each(bare)('%s', (text) => {
    expect(weightOf(text)).toBe(weightOf(text.replace(/ \w+ /, ' ')));
  });
});

describe('what a block draws has its weight:', () => {
  const map = (places: string) => `<LocatorMap places="${places}" title="The valley">\nA valley.\n</LocatorMap>`;
  test.each([
    ['a place of a map', map('brindlecombe'), map('brindlecombe, thistledown')],
    ['the place of a map, behind a blank', map('nowhere'), map(' thistledown')],
    [
      'a region of a count',
      '<ByRegion claim="nobody" title="By region" />',
      '<ByRegion claim="balloons-lower" title="By region" />',
    ],
    [
      'a count of strikes',
      '<Strikes claims="nobody" title="Strikes" />',
      '<Strikes claims="balloons-upper" title="Strikes" />',
    ],
    ['a term', '<Term id="nobody">sluice</Term>', '<Term id="sluice">sluice</Term>'],
    ['a person', '<Person id="nobody">\nShe.\n</Person>', '<Person id="marrowby">\nShe.\n</Person>'],
    ['a quotation', '<Quote claim="nobody" />', '<Quote claim="marrowby-quote" />'],
  ])('%s', (_, less, more) => {
    expect(weightOf(more)).toBeGreaterThan(weightOf(less) + 5);
  });

  test('an event of the timeline, with its words', () => {
    const [event] = story.timeline;
    const wordy = { ...event!, text: [{ type: 'text', value: 'gauge keeper lantern '.repeat(2) } as const] };
    const timeline = '<Timeline title="What happened" />';
    const [none, one, long] = [[], [{ ...event!, text: [] }], [wordy]].map((some) =>
      weightOf(timeline, { ...story, timeline: some }),
    );
    expect(one).toBeGreaterThan(none! + 5);
    expect(long).toBeGreaterThan(one! + 5);
  });

  test('a term only once', () => {
    const term = '<Term id="sluice">sluice</Term>';
    expect(weightOf(`${term}\n\n${term}`) - weightOf(term)).toBeLessThan(weightOf(term) / 4);
  });
});
