import { describe, expect, test } from 'vitest';
import { xmlScan } from '../../src/verify/scan-xml.ts';
import { scanFiles } from './scan-files.ts';

const entry = `<entry><id>https://a.example/b/</id><title type="html">B</title>
  <updated>2023-04-12T00:00:00.000Z</updated><published>2023-04-11T00:00:00Z</published>
  <link href="https://a.example/b/"/><content type="html">B</content></entry>`;
const feed = `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">
  <id>https://a.example/</id><title>A</title><updated>2023-04-12T00:00:00Z</updated><author><name>A</name></author>
  <link rel="self" href="https://a.example/feed.xml"/>${entry}</feed>`;

const scan = (text: string, path = 'feed.xml') =>
  scanFiles(xmlScan({ origin: 'https://a.example', base: '/' }), { [path]: text });

test('a feed that follows RFC 4287 is let pass', async () => {
  expect(await scan(feed)).toEqual([]);
});

test.each(['<a><b></a>', '<a', '', '<a>&x;</a>', '<a b=c/>', '<x:a/>'])('“%s” is not well formed', async (text) => {
  expect((await scan(text, 'a.svg')).join()).toContain('a.svg: is not well-formed XML: ');
});

describe('what is found in a feed:', () => {
  const name = 'entry 1, https://a.example/b/,';
  test.each([
    ['no title', '<title>A</title>', '', 'the feed has 0 elements <title>'],
    ['two ids', '<id>https://a.example/</id>', '<id>urn:a</id><id>urn:b</id>', 'the feed has 2 elements <id>'],
    [
      'an id that is no address',
      '<id>https://a.example/b/</id>',
      '<id>b</id>',
      'entry 1, b, has “b” as its id, which is no whole address',
    ],
    ['an empty title', '<title>A</title>', '<title> </title>', 'the feed has no words in its title'],
    [
      'a day without its time',
      '2023-04-12T00:00:00.000Z',
      '2023-04-12',
      `${name} has “2023-04-12” as updated, which is no instant of RFC 3339`,
    ],
    [
      'a month that there is not',
      '2023-04-12T00:00:00Z',
      '2023-13-12T00:00:00Z',
      'the feed has “2023-13-12T00:00:00Z” as updated, which is no instant of RFC 3339',
    ],
    [
      'a change before its time',
      '2023-04-11',
      '2023-04-12T01:00:00Z</published><!--',
      `${name} was updated before it was published`,
    ],
    [
      'a feed older than its entries',
      '2023-04-12T00:00:00Z',
      '2023-04-10T00:00:00Z',
      'was updated before its newest entry',
    ],
    [
      'half an address',
      '<link href="https://a.example/b/"/>',
      '<link href="/b/"/>',
      `${name} has a link to “/b/”, which is no whole address`,
    ],
    ['nobody who wrote it', '<author><name>A</name></author>', '', `${name} has no author, nor has the feed`],
    ['somebody without a name', '<name>A</name>', '', 'the feed has an <author> without one name'],
    [
      'another address for itself',
      'a.example/feed.xml',
      'a.example/b.xml',
      'does not name itself as https://a.example/feed.xml',
    ],
    ['two entries of one id', '</feed>', `${entry}</feed>`, 'has two entries with the id https://a.example/b/'],
    ['a type that there is not', '<title type="html">', '<title type="md">', `${name} has <title> of the type “md”`],
    [
      'another namespace',
      'http://www.w3.org/2005/Atom',
      'http://purl.org/atom/ns#',
      'is a feed outside the namespace of Atom',
    ],
  ])('%s', async (_, from, to, what) => {
    const changed = feed.replace(from, to).replace(/<!--T00:00:00Z<\/published>/, '');
    expect(changed).not.toBe(feed);
    expect(await scan(changed)).toContain(`feed.xml: ${what}`);
  });

  test('an entry with neither content nor a link', async () => {
    const bare = feed.replace(/<link href=.*?\/content>/, '');
    expect(await scan(bare)).toEqual([`feed.xml: ${name} has neither content nor a link to its page`]);
  });
});
