import { describe, expect, test } from 'vitest';
import { findTelltales } from '../../../src/check/telltales/telltales.ts';

const draft = 'stories/ferry/index.mdx';

/** What tells of a draft, beside a published text and a text of the site’s own. */
function telltalesOf(text: string, published = '', own = '', more: Record<string, string> = {}) {
  const files = { [draft]: text, 'stories/flood/index.mdx': published, ...more };
  return findTelltales({
    files: Object.entries(files).map(([path, content]) => ({ path, text: content })),
    pictures: { 'stories/ferry/images/boat.png': 'b0a7', 'stories/flood/images/weir.png': 'e1e1' },
    others: [own],
    isHeld: (path) => path === draft,
  });
}
const phrases = (...texts: Parameters<typeof telltalesOf>) =>
  telltalesOf(...texts).phrases.map(({ words }) => words.join(' '));

describe('of a draft it tells', () => {
  test.each([
    ['a title of three words that are published apart', 'title: The old ferry', 'the ferry is old', 'the old ferry'],
    ['two words of which one is published nowhere', 'title: Ferry sinks', 'the ferry', 'ferry sinks'],
    ['a sentence with a new word', 'The ferry capsized.', 'the ferry', 'the ferry capsized'],
    [
      'eight words in an order in which they are published nowhere',
      'The old ferry was bought by the town council.',
      'the town council bought the old ferry by the way it was',
      'the old ferry was bought by the town',
    ],
  ])('%s', (_, text, published, phrase) => {
    expect(phrases(text, published)).toContain(phrase);
  });

  test('its address, and those of sources that only it names', () => {
    const text = 'See https://ferry.example/log/ and https://gazette.example/a.\n';
    const { addresses } = telltalesOf(text, 'It was in https://gazette.example/a/b/ too.');
    expect(addresses.map((one) => one.text)).toEqual(['stories/ferry/', 'ferry.example/log']);
  });

  test('its pictures, unless the same is published', () => {
    expect(telltalesOf('', '<Plate src="weir.png" />').pictures).toEqual([
      { file: 'stories/ferry/images/boat.png', sha256: 'b0a7' },
    ]);
  });

  test('the pages of what only it names', () => {
    const more = { 'topics.yaml': 'boats:\n  name: Boats\nrivers:\n  name: Rivers\n' };
    const { addresses } = telltalesOf('topics: [boats, rivers]\n', 'topics: [rivers]\n', '', more);
    expect(addresses.map((one) => one.text)).toEqual(['stories/ferry/', 'topics/boats/']);
  });
});

describe('nothing tells of a draft that', () => {
  test.each([
    ['is published in the same words', 'title: The old ferry', 'On the old ferry, nobody slept.', ''],
    ['stands in the site’s own words', 'title: The old ferry', '', '<p>The old ferry</p>'],
    ['is published with other marks between', 'title: The old ferry', 'the “old” *ferry*', ''],
    ['anybody would say with published words', 'The ferry is closed.', 'The ferry. It is closed.', ''],
    ['is in the name of a published file', 'title: Flood stories', '', 'flood, stories'],
  ])('%s', (_, text, published, own) => {
    expect(phrases(text, published, own)).toEqual([]);
  });
});
