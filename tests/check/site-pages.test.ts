import { existsSync, readFileSync } from 'node:fs';
import { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { Outlines } from '../../src/check/outlines.ts';
import { fixedPages, SitePages } from '../../src/check/site-pages.ts';
import { readFixture } from '../fixtures/river-flood.ts';
import { outlinesOf } from './find-site-problems.ts';

const pages = new SitePages({
  outlines: new Outlines(outlinesOf(await readFixture())),
  publicFiles: ['a/b.pdf'],
  slugs: ['unread'],
});

test('the places of the page about the site are its sections', () => {
  const sections = [...readFileSync('src/pages/about.mdx', 'utf8').matchAll(/^## (.+)$/gm)];
  expect(fixedPages['/about/']).toEqual(sections.map(([, title]) => slug(title!)));
});

test('every page that is always there has its file', () => {
  const named = Object.keys(fixedPages).filter((path) => !/^\/(?:handbook\/.+|corrections\/)$/.test(path));
  const files = named.map((path) => [`src/pages${path}index`, `src/pages${path.replace(/\/$/, '')}`]);
  const missing = files.filter(
    (names) => !names.some((name) => existsSync(`${name}.mdx`) || existsSync(`${name}.astro`)),
  );
  expect(missing).toEqual([]);
  expect(Object.keys(fixedPages).length).toBeGreaterThan(25);
});

test.each([
  ['/', 'page'],
  ['/about/', 'page'],
  ['/handbook/by-region/', 'page'],
  ['/stories/mill-bridge/', 'page'],
  ['/stories/mill-bridge/claims/', 'page'],
  ['/topics/bridges/', 'page'],
  ['/parties/marrowby/', 'page'],
  ['/a/b.pdf', 'file'],
  ['/feed.xml', 'file'],
  ['/robots.txt', 'file'],
  ['/stories/unread/', 'unread'],
  ['/stories/unread/claims/', 'unread'],
  ['/a/', 'none'],
  ['/stories/', 'none'],
  ['/stories/mill-bridge', 'none'],
  ['/stories/mill-bridge/constructor', 'none'],
  ['/stories/constructor/', 'none'],
  ['/topics/ferries/', 'none'],
  ['', 'none'],
])('“%s” leads to: %s', (path, kind) => expect(pages.at(path).kind).toBe(kind));

test.each([
  ['/abuot/', '/about/'],
  ['/corections/', '/corrections/'],
  ['/stories/mill-brigde/changes/', '/stories/mill-bridge/changes/'],
  ['/stories/mill-brigde/nope/', undefined],
  ['/stories/mill-bridge/change/', '/stories/mill-bridge/changes/'],
  ['/handbook/publishin/', '/handbook/publishing/'],
  ['/topics/river-flood/', '/topics/river-floods/'],
  ['/parties/marowby/', '/parties/marrowby/'],
  ['/elsewhere/at/all/', undefined],
])('near to “%s” is: %s', (path, near) => expect(pages.near(path)).toBe(near));
