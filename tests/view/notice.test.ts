import { expect, test } from 'vitest';
import type { SiteInfo } from '../../src/model/site.ts';
import { viewFormer, viewNotFound } from '../../src/view/notice.ts';
import { fixtureStory } from '../fixtures/river-flood.ts';

test('the page for what is missing offers the front, the corrections and the topics, and is not indexed', async () => {
  const site = { name: 'The Lantern Ledger' } as SiteInfo;
  const notice = viewNotFound(site, [await fixtureStory('mill-bridge')]);
  expect(notice.links.map(({ href }) => href)).toEqual(['/', '/corrections/', '/topics/bridges/']);
  expect(notice.head).toMatchObject({ canonicalPath: '/404.html', notIndexed: true });
});

test('an address whose page has moved leads on at once, and names the new one as the whole', () => {
  const notice = viewFormer({ from: '/old/', to: '/stories/mill-bridge/' });
  expect(notice.head).toMatchObject({
    canonicalPath: '/stories/mill-bridge/',
    leadsTo: '/stories/mill-bridge/',
    notIndexed: true,
  });
  expect(notice.links).toEqual([{ words: 'Its new address is /stories/mill-bridge/', href: '/stories/mill-bridge/' }]);
});

test('an address whose page is gone says why, and leads nowhere by itself', () => {
  const notice = viewFormer({ from: '/ferry/', gone: 'The ferry stopped running.' });
  expect(notice).toMatchObject({ title: 'This page is gone', text: 'The ferry stopped running.' });
  expect(notice.head).toMatchObject({ title: 'Gone: /ferry/', canonicalPath: '/ferry/', notIndexed: true });
  expect(notice.head).not.toHaveProperty('leadsTo');
});
