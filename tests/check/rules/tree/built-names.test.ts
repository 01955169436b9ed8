import { expect, test } from 'vitest';
import { builtNamesFree } from '../../../../src/check/rules/tree/built-names.ts';
import { refusedIn } from '../../entries.ts';

const fix = 'Give it another name, or a folder of its own such as files/; pages are made from content/.';

test('a file in place of one that the site makes is refused', () => {
  expect(refusedIn(builtNamesFree, 'public', ['index.html'])).toEqual([
    `index.html has the name of something that the site makes; ${fix}`,
  ]);
});

test('a file in a folder that the site makes is refused, each by its own path', () => {
  expect(refusedIn(builtNamesFree, 'public', ['stories/mill/index.html', 'stories/a.pdf'])).toEqual([
    `stories/a.pdf stands in stories/, which the site makes; ${fix}`,
    `stories/mill/index.html stands in stories/, which the site makes; ${fix}`,
  ]);
});

test.each([
  '404.html',
  'feed.xml',
  'robots.txt',
  'sitemap-index.xml',
  'sitemap-0.xml',
  'sitemap-17.xml',
  'manifest.json',
  'topics/x.png',
  'parties/x.png',
  'corrections/index.html',
  'about/x.txt',
  'handbook/a/b/c.png',
  '_astro/x.css',
  'about',
  'Index.HTML',
  'STORIES/a.png',
  'ｆeed.xml',
])('%s is refused', (path) => {
  expect(refusedIn(builtNamesFree, 'public', [path])).toHaveLength(1);
});

test.each([
  ['public', 'files/index.html'],
  ['public', 'fonts/stories/a.woff2'],
  ['public', 'favicon.ico'],
  ['public', 'sitemap.txt'],
  ['public', 'storiesque/a.png'],
  ['public', 'about-us/a.png'],
  ['public', 'stories/'],
  ['public', 'index.html->'],
  ['public', 'stories/.env'],
  ['content', 'stories/flood/index.mdx'],
] as const)('in %s %s passes here', (tree, path) => {
  expect(refusedIn(builtNamesFree, tree, [path])).toEqual([]);
});
