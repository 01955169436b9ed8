import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PageWeight } from '../../src/model/page-weight.ts';
import { parseBody } from '../../src/parse/body.ts';
import { wordsOfHandbook } from '../fixtures/long-read.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();

function weightOf(...texts: readonly string[]): number {
  const page = new PageWeight(story);
  for (const text of texts) page.text(parseBody('index.mdx', text).body);
  return page.total;
}

test.each([500, 1_000, 1_500])('%i words of English weigh about what they are compressed to, rather more', (count) => {
  const page = new PageWeight(story);
  const words = wordsOfHandbook(0, count);
  page.words(words);
  const bytes = brotliCompressSync(words).length;
  expect(page.total).toBeGreaterThan(bytes);
  expect(page.total).toBeLessThan(bytes * 1.25);
});

describe('what stands on a page already', () => {
  test('weighs less: words', () => {
    expect(weightOf('The river rose.', 'The river rose.')).toBeLessThan(weightOf('The river rose.') * 1.5);
  });

  test('weighs less: the note of a claim', () => {
    const mark = '<Claim id="flood">rose</Claim>';
    expect(weightOf(mark, mark) - weightOf(mark)).toBeLessThan(weightOf(mark) / 4);
  });

  test('weighs less: a chart of strikes, and the styles of charts', () => {
    const chart = '<Strikes claims="balloons-upper" title="Balloons" />';
    expect(weightOf(chart, chart) - weightOf(chart)).toBeLessThan(weightOf(chart) / 4);
  });
});

test('words beyond Latin letters weigh more', () => {
  expect(weightOf('북한군이 러시아에 파병되었다')).toBeGreaterThan(weightOf('three words here') * 1.5);
});

test.each([
  ['a claim', '<Claim id="constructor">rose</Claim>'],
  ['a term', '<Term id="constructor">rose</Term>'],
  ['a place', '<LocatorMap places="nowhere, constructor" title="Map">\nWords.\n</LocatorMap>'],
  ['a person', '<Person id="nobody">\nWords.\n</Person>'],
  ['a count', '<Strikes claims="nope" title="Strikes" />'],
  ['words', '<Quote claim="nope" />'],
])('%s that is not there is no more than its block', (_, text) => {
  expect(weightOf(text)).toBeLessThan(2_500);
  expect(weightOf(text)).toBeGreaterThan(0);
});
