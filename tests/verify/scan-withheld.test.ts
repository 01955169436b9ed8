import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withheldScan } from '../../src/verify/scan-withheld.ts';
import { scanFiles } from './scan-files.ts';

const file = 'stories/ferry/index.mdx';
const original = Buffer.from('pixels of a boat');
const sha256 = createHash('sha256').update(original).digest('hex');
const scan = (path: string, content: string | Buffer) =>
  scanFiles(
    withheldScan({
      phrases: [{ file, words: ['the', 'ferry', 'sank'] }],
      addresses: [{ file, text: 'stories/ferry/' }],
      pictures: [{ file: 'stories/ferry/images/boat.png', sha256 }],
    }),
    { [path]: content },
  );
const held = (what: string, from = file) => `${what} of ${from}, which is not published`;

describe('words of a draft are found', () => {
  test.each<[string, string, string | Buffer]>([
    ['in a paragraph', 'a.html', '<p>They say: “The ferry sank.”</p>'],
    ['across elements of a line', 'a.html', '<p>The <em>ferry</em> <a href="/b/">sank</a></p>'],
    ['in an attribute', 'a.html', '<img alt="The ferry sank">'],
    ['in a comment', 'a.html', '<!-- the ferry sank -->'],
    ['in what machines are told', 'a.html', '<script type="application/ld+json">{"a":"The ferry sank"}</script>'],
    ['in the feed, within mark-up of its own', 'feed.xml', '<content>The &lt;em&gt;ferry&lt;/em&gt; sank</content>'],
    ['in a text', 'robots.txt', 'The ferry\nsank'],
    ['in the name of a file', 'images/the-ferry-sank.avif', ''],
    ['in a picture', 'a.avif', Buffer.from('\0\0The ferry sank\0')],
    ['in a picture, in letters of two bytes', 'a.avif', Buffer.from('The ferry sank', 'utf16le')],
    ['in what a compressed page holds', 'a.html.br', '<p>The <b>ferry</b> sank</p>'],
  ])('%s', async (_, path, content) => {
    expect(await scan(path, content)).toEqual([`${path}: ${held('holds “the ferry sank”')}`]);
  });
});

test('words that stand in two paragraphs are no phrase', async () => {
  expect(await scan('a.html', '<p>The ferry</p><p>sank</p>')).toEqual([]);
});

test('an address of a draft is found', async () => {
  expect(await scan('a.html', '<a href="/news/stories/ferry/claims/">A</a>')).toEqual([
    `a.html: ${held('names stories/ferry/')}`,
  ]);
});

test('a picture of a draft is found as it is, and in the name of one made from it', async () => {
  const boat = 'stories/ferry/images/boat.png';
  expect(await scan('x.png', original)).toEqual([`x.png: ${held('is a picture', boat)}`]);
  const name = `images/boat-${sha256.slice(0, 12)}-360.avif`;
  expect(await scan(name, '')).toEqual([`${name}: ${held('has or names a picture', boat)}`]);
});
