import { describe, expect, test } from 'vitest';
import { jsonLdScan } from '../../src/verify/scan-json-ld.ts';
import { scanFiles } from './scan-files.ts';

const scan = (text: string) =>
  scanFiles(jsonLdScan({ origin: 'https://a.example', base: '/' }), {
    'a.html': `<script type="application/ld+json">${text}</script>`,
  });
const article = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  '@id': 'https://a.example/a/',
  url: 'https://b.example/',
  datePublished: '2023-04-12',
  dateModified: '2023-04-13T10:00:00Z',
  publisher: { '@id': 'https://a.example/#publisher' },
};

test('an article with its dates and addresses is let pass, and a list of things', async () => {
  expect(await scan(JSON.stringify(article))).toEqual([]);
  expect(await scan(JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }] }))).toEqual(
    [],
  );
});

describe('what is found:', () => {
  test.each<[string, object, string]>([
    ['another context', { '@context': 'http://schema.org' }, 'does not name https://schema.org as its @context'],
    [
      'no type',
      { '@type': undefined },
      'has a thing without an @type, with @context, @id, url, datePublished, dateModified, publisher',
    ],
    ['a name of another site', { '@id': 'https://b.example/a/' }, 'has “https://b.example/a/” as @id'],
    [
      'a log of corrections elsewhere',
      { correction: ['https://b.example/log/'] },
      'has “https://b.example/log/” as correction',
    ],
    ['half an address', { url: '/a/' }, 'has “/a/” as url'],
    ['a day that there is not', { datePublished: '2023-02-30' }, 'has “2023-02-30” as datePublished'],
    ['a change before its time', { dateModified: '2023-04-11' }, 'was modified before it was published'],
    ['a fault deep inside', { about: [{ '@type': 'Thing', url: 'b' }] }, 'has “b” as url'],
  ])('%s', async (_, change, what) => {
    expect(await scan(JSON.stringify({ ...article, ...change }))).toEqual([`a.html: its JSON-LD ${what}`]);
  });

  test('what is no JSON', async () => {
    expect(await scan('{')).toEqual(['a.html: its JSON-LD is not JSON']);
  });
});
