import { describe, expect, test } from 'vitest';
import type { SiteInfo } from '../../src/model/site.ts';
import { feedText } from '../../src/view/feed.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

const story = await fixtureStory();
const small = await fixtureStory('mill-bridge');
const origin = 'https://soundings.example';

const site: SiteInfo = {
  name: 'Lanterns & Ledgers',
  tagline: 'What the valley knows',
  description: 'An invented site.',
  language: 'en-GB',
  time_zone: 'UTC',
  publisher: { name: 'Lantern Ledger Press', about: 'Invented.' },
  funding: 'Lanterns.',
  contact: 'errors@lantern-ledger.example',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** The entries of a feed, each as its own XML. */
const entriesOf = (xml: string) => xml.split('<entry>').slice(1);
const textOf = (xml: string, name: string) =>
  new RegExp(`<${name}[^>]*>(?:<!\\[CDATA\\[)?(.*?)(?:]]>)?</${name}>`, 's').exec(xml)?.[1];

describe('the feed', () => {
  const xml = feedText(site, [story, small]);
  const [head] = xml.split('<entry>');

  test('names the site, the publisher and the licence, and where it stands itself', () => {
    expect(textOf(head!, 'title')).toBe('Lanterns &amp; Ledgers');
    expect(textOf(head!, 'name')).toBe('Lantern Ledger Press');
    expect(textOf(head!, 'rights')).toBe('CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/');
    expect(head).toContain(`<link rel="self" href="${origin}/feed.xml"/>`);
    expect(textOf(head!, 'id')).toBe(`${origin}/`);
  });

  test('has every story, update and correction, the newest change first', () => {
    const entries = entriesOf(xml);
    expect(entries).toHaveLength(2 + story.updates.length + story.corrections.length);
    const days = entries.map((entry) => textOf(entry, 'updated')!);
    expect([...days].sort().reverse()).toEqual(days);
  });

  test('takes its own date from the newest change, not from the clock', () => {
    expect(textOf(head!, 'updated')).toBe('2023-05-04T00:00:00.000Z');
    expect(textOf(feedText(site, []), 'updated')).toBe('1970-01-01T00:00:00.000Z');
    expect(feedText(site, [story, small])).toBe(xml);
  });

  test('knows every entry by an address of its own', () => {
    const ids = entriesOf(xml).map((entry) => textOf(entry, 'id')!);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith(`${origin}/stories/`))).toEqual([]);
  });

  test('holds the newest fifty entries and no more', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({ ...small, slug: `bridge-${at}`, published: '2023-06-01' }));
    const entries = entriesOf(feedText(site, [story, ...many]));
    expect(entries).toHaveLength(50);
    expect(entries.filter((entry) => !textOf(entry, 'updated')!.startsWith('2023-06-01'))).toEqual([]);
  });
});

test('a story tells its points, each with how firm it is, and up to when it goes', () => {
  const [entry] = entriesOf(feedText(site, [small]));
  expect(textOf(entry!, 'id')).toBe(`${origin}/stories/mill-bridge/`);
  expect(textOf(entry!, 'published')).toBe('2023-05-03T00:00:00.000Z');
  expect(textOf(entry!, 'content')).toContain('<li><b>The sale.</b>');
  expect(textOf(entry!, 'content')).toContain('(⊘ Denied)');
  expect(textOf(entry!, 'content')).toContain('Covers events to 2 May 2023.');
});

test('an update tells its night with the year, and each count with the party that gave it', () => {
  const entry = entriesOf(feedText(site, [story])).find((one) => textOf(one, 'id')!.endsWith('/updates/2023-04-12/'));
  expect(textOf(entry!, 'title')).toMatch(/, 12 April 2023$/);
  expect(textOf(entry!, 'content')).toContain(
    '<li>1 of 3: Upper valley kites intercepted, according to Weather Office (◐ Reported); 2 not accounted for</li>',
  );
});

test('a correction tells what was wrong and what is right, and keeps its id when another follows', () => {
  const first = (corrections: typeof story.corrections) =>
    entriesOf(feedText(site, [{ ...story, corrections }])).find((one) => textOf(one, 'id')!.endsWith('#correction-1'));
  const entry = first(story.corrections);
  expect(entry).toBe(first(story.corrections.slice(0, 1)));
  expect(textOf(entry!, 'title')).toMatch(/^Correction: .+\(.*2023.*\)$/);
  expect(textOf(entry!, 'content')).toMatch(/^<p>Wrong, in .+<\/p><p>Right: .+<\/p>$/);
});

test('words that look like HTML stay words', () => {
  const [entry] = entriesOf(feedText(site, [{ ...small, title: 'Carts < 3 tonnes & no more' }]));
  expect(textOf(entry!, 'title')).toBe('Carts &#x3C; 3 tonnes &#x26; no more');
});
