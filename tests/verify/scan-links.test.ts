import { describe, expect, test } from 'vitest';
import { linkScan } from '../../src/verify/scan-links.ts';
import { scanFiles } from './scan-files.ts';

const site = { origin: 'https://a.example', base: '/news/' };
const others = { 'b/index.html': '<h2 id="one">B</h2><h2 id="été">C</h2>', 'p.avif': '', '404.html': '' };

/** What is wrong with the links of the front page, or of another file. */
const scan = (content: string, path = 'index.html') => scanFiles(linkScan(site), { ...others, [path]: content });

describe('what leads somewhere is let pass:', () => {
  test.each([
    ['a page', '<a href="/news/b/">B</a>'],
    ['a page, relative', '<a href="b/">B</a>'],
    ['a place on it', '<a href="/news/b/#one">B</a>'],
    ['a place with an accent', '<a href="/news/b/#%C3%A9t%C3%A9">B</a>'],
    ['a place on the page itself', '<p id="x"></p><a href="#x">X</a>'],
    ['some words on it', '<a href="/news/b/#:~:text=words">B</a>'],
    ['a whole address of the site', '<meta content="https://a.example/news/b/">'],
    ['another site, and a mailbox', '<a href="https://b.example/#x">B</a><a href="mailto:a@b.example">A</a>'],
    ['pictures', '<img src="/news/p.avif" srcset="/news/p.avif 1w, p.avif 2w">'],
  ])('%s', async (_, html) => {
    expect(await scan(html)).toEqual([]);
  });
});

describe('what leads nowhere is found:', () => {
  test.each([
    ['a page', '<a href="/news/c/">C</a>', '/news/c/ leads nowhere'],
    ['a page without its slash', '<a href="/news/b">B</a>', '/news/b leads nowhere'],
    ['a place on a page', '<a href="/news/b/#two">B</a>', '/news/b/#two leads to no place on its page'],
    ['a place that only begins so', '<a href="/news/b/#on">B</a>', '/news/b/#on leads to no place on its page'],
    ['a place in a picture', '<a href="/news/p.avif#x">P</a>', '/news/p.avif#x leads to no place on its page'],
    ['a picture of several', '<img srcset="p.avif 1w, q.avif 2w">', 'q.avif leads nowhere'],
    ['out of the site', '<a href="/b/">B</a>', '/b/ leads out of /news/'],
    ['by a scheme', '<a href="ftp://b.example/">B</a>', 'ftp://b.example/ has a scheme that no page may use'],
    ['to this machine', '<a href="http://localhost:1/">B</a>', 'http://localhost:1/ has a scheme that no page may use'],
    ['a page that moved', '<meta http-equiv="refresh" content="0;url=/news/c/">', '/news/c/ leads nowhere'],
    [
      'what machines are told',
      '<script type="application/ld+json">{"a":[{"url":"https://a.example/news/c/"}]}</script>',
      'https://a.example/news/c/ leads nowhere',
    ],
  ])('%s', async (_, html, what) => {
    expect(await scan(html)).toEqual([`index.html: ${what}`]);
  });

  test('in a feed, but for the names of its entries', async () => {
    const feed = '<id>https://a.example/news/x/</id><link href="https://a.example/news/y/?a&amp;b"/>';
    expect(await scan(feed, 'feed.xml')).toEqual(['feed.xml: https://a.example/news/y/?a leads nowhere']);
  });

  test('in what hosts read of addresses that moved', async () => {
    expect(await scan('/news/b/ /news/c/ 301\n', '_redirects')).toEqual(['_redirects: /news/c/ leads nowhere']);
  });
});

test('of many pages that lead to the same dead place three are named', async () => {
  const pages = Object.fromEntries(['1', '2', '3', '4', '5'].map((n) => [`${n}.html`, '<a href="/news/x/">X</a>']));
  const found = await scanFiles(linkScan(site), pages);
  expect(found).toHaveLength(3);
  expect(found[0]).toBe('1.html: /news/x/ leads nowhere, as do 2 more files');
});
