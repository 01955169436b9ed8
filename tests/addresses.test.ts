import { describe, expect, test } from 'vitest';
import { addressesAt, blockPage, fragments, fragmentsOf } from '../src/addresses.ts';

const atRoot = addressesAt('https://a.example', '/');
const below = addressesAt('https://a.example', '/news/');

test.each([
  ['the front page', atRoot.front(), '/'],
  ['a story', atRoot.story('flood'), '/stories/flood/'],
  ['its Quick Look', atRoot.quickLook('flood'), '/stories/flood/quick-look/'],
  ['its Deep Look', atRoot.deepLook('flood'), '/stories/flood/deep-look/'],
  ['a later part of its Deep Look', atRoot.deepLook('flood', 2), '/stories/flood/deep-look/2/'],
  ['its conflict updates', atRoot.updates('flood'), '/stories/flood/updates/'],
  ['older conflict updates', atRoot.updates('flood', 2), '/stories/flood/updates/2/'],
  ['a conflict update', atRoot.update('flood', '2023-04-12'), '/stories/flood/updates/2023-04-12/'],
  ['its ledger', atRoot.claims('flood'), '/stories/flood/claims/'],
  ['an older part of its ledger', atRoot.claims('flood', 1), '/stories/flood/claims/1/'],
  ['its changes', atRoot.changes('flood'), '/stories/flood/changes/'],
  ['older changes', atRoot.changes('flood', 3), '/stories/flood/changes/3/'],
  ['a picture', atRoot.picture('flood', 'gauge-1.avif'), '/stories/flood/images/gauge-1.avif'],
  ['a topic', atRoot.topic('bridges'), '/topics/bridges/'],
  ['an older part of a topic', atRoot.topic('bridges', 1), '/topics/bridges/1/'],
  ['a party', atRoot.party('board'), '/parties/board/'],
  ['an older part of a party', atRoot.party('board', 1), '/parties/board/1/'],
  ['the corrections', atRoot.corrections(), '/corrections/'],
  ['older corrections', atRoot.corrections(1), '/corrections/1/'],
  ['the page about the site', atRoot.about(), '/about/'],
  ['the handbook', atRoot.handbook(), '/handbook/'],
  ['a page of the handbook', atRoot.handbook('claims'), '/handbook/claims/'],
  ['the feed', atRoot.feed(), '/feed.xml'],
  ['the sitemap', atRoot.sitemap('sitemap-index.xml'), '/sitemap-index.xml'],
  ['a file', atRoot.asset('favicon.svg'), '/favicon.svg'],
])('%s', (_, address, expected) => expect(address).toBe(expected));

describe('below a folder', () => {
  test.each([
    ['the front page', below.front(), '/news/'],
    ['a story', below.story('flood'), '/news/stories/flood/'],
    ['a page of a story', below.claims('flood'), '/news/stories/flood/claims/'],
    ['a file', below.asset('favicon.svg'), '/news/favicon.svg'],
    ['an address that content gives', below.below('/stories/flood/'), '/news/stories/flood/'],
    ['the root that content gives', below.below('/'), '/news/'],
  ])('%s', (_, address, expected) => expect(address).toBe(expected));

  test('a whole address has the origin once and the folder once', () => {
    expect(below.absolute(below.story('flood'))).toBe('https://a.example/news/stories/flood/');
  });
});

test('the fragments of a story page never change', () => {
  expect([fragments.quickLook, fragments.deepLook, fragments.update]).toEqual([
    'quick-look',
    'deep-look',
    'conflict-update',
  ]);
});

test.each([
  ['Claim', 'claim'],
  ['PullFigure', 'pull-figure'],
  ['ByRegion', 'by-region'],
])('the block %s has the page %s', (name, page) => {
  expect(blockPage(name)).toBe(page);
});

test('the places of a text have the fragments of its headings, and of the claims that it marks', () => {
  expect(fragmentsOf({ headings: ['rain', 'snow'], marked: ['told'] })).toEqual([
    'rain',
    'snow',
    fragments.claim('told'),
  ]);
});
