import { describe, expect, test } from 'vitest';
import type { SiteInfo } from '../../src/model/site.ts';
import { viewHead, type HeadOptions } from '../../src/view/head.ts';

const site: SiteInfo = {
  name: 'The Lantern Ledger',
  tagline: 'What the valley knows',
  description: 'An invented site.',
  language: 'en-GB',
  time_zone: 'UTC',
  publisher: { name: 'Lantern Ledger Press', about: 'Invented.' },
  funding: 'Lanterns.',
  contact: 'errors@lantern-ledger.example',
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

const head = (options: Partial<HeadOptions>) =>
  viewHead(site, { title: 'The mill bridge, 2023', description: 'A bridge.', canonicalPath: '/bridge/', ...options });

describe('titles', () => {
  test('carry the name of the site, which link previews name themselves', () => {
    expect(head({})).toMatchObject({
      title: 'The mill bridge, 2023 — The Lantern Ledger',
      previewTitle: 'The mill bridge, 2023',
    });
  });

  test('of the site itself carry what it is', () => {
    const title = 'The Lantern Ledger: What the valley knows';
    expect(head({ title: site.name })).toMatchObject({ title, previewTitle: title });
  });
});

test.each([
  ['has no room for the site’s name beside it', 'a'.repeat(60), 'a'.repeat(60)],
  ['is too long by itself', `2 May 2023: ${'word '.repeat(15)}`, `2 May 2023: ${'word '.repeat(10)}word…`],
])('a title that %s is at most seventy characters', (_, title, printed) => {
  expect(head({ title })).toMatchObject({ title: printed, previewTitle: title });
  expect(printed.length).toBeLessThanOrEqual(70);
});

describe('descriptions', () => {
  const word = 'word '.repeat(60).trim();
  test.each([
    ['short ones stay as they are', 'A bridge. It is closed.', 'A bridge. It is closed.'],
    ['are cut after a sentence that keeps most of them', `${'a'.repeat(170)}. ${word}`, `${'a'.repeat(170)}.`],
    ['are cut after a quotation that ends a sentence', `“${'a'.repeat(170)}.” ${word}`, `“${'a'.repeat(170)}.”`],
    [
      'are cut after a word where a sentence would keep little',
      `Short. ${word}`,
      `Short. ${'word '.repeat(38).trim()}…`,
    ],
    ['lose a comma before the cut', `${'a'.repeat(195)}, ${word}`, `${'a'.repeat(195)}…`],
  ])('%s', (_, given, printed) => {
    expect(head({ description: given }).description).toBe(printed);
    expect(printed.length).toBeLessThanOrEqual(200);
  });
});

test.each([
  ['en-GB', 'en_GB'],
  ['ko-KR', 'ko_KR'],
  ['en', undefined],
])('the language %s is %s to link previews', (language, locale) => {
  const options = { title: 'A', description: 'B', canonicalPath: '/' };
  expect(viewHead({ ...site, language }, options)).toMatchObject({ language, locale });
});

test('a page is an article from the day it was published', () => {
  expect(head({}).type).toBe('website');
  expect(head({ published: '2023-05-03' }).type).toBe('article');
});

test('addresses are whole', () => {
  expect(head({}).canonical).toBe('https://soundings.example/bridge/');
});

test('search engines are let in unless the page says no', () => {
  expect(head({})).toMatchObject({ indexed: true, leadsTo: undefined });
  expect(head({ notIndexed: true, leadsTo: '/there/' })).toMatchObject({ indexed: false, leadsTo: '/there/' });
});

test('what machines read cannot end the element it stands in', () => {
  const { jsonLd } = head({ jsonLd: { name: '</script><b>' } });
  expect(jsonLd).not.toContain('<');
  expect(JSON.parse(jsonLd!)).toEqual({ name: '</script><b>' });
});
