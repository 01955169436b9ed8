import { expect, test } from 'vitest';
import { Outlines } from '../../src/check/outlines.ts';
import { mendPath } from '../../src/check/mended-path.ts';
import { SitePages } from '../../src/check/site-pages.ts';
import { readFixture } from '../fixtures/river-flood.ts';
import { outlinesOf } from './find-site-problems.ts';

const pages = new SitePages({ outlines: new Outlines(outlinesOf(await readFixture())), publicFiles: ['a/b.pdf'] });
const below = ': the folder below which the site lives is put before it by itself';

test.each([
  ['/about', 'Write “/about/”, with the slash at its end.'],
  ['/About', 'Write “/about/”.'],
  ['/about/index.htm', 'Write “/about/”.'],
  ['/a/B.pdf', 'Write “/a/b.pdf”.'],
  ['/a/b.pdf/', 'Write “/a/b.pdf”.'],
  ['/news/a/b.pdf', `Write “/a/b.pdf”${below}.`],
  ['/our/news/about', `Write “/about/”${below}.`],
  ['/topics/bridges/2/', 'Write “/topics/bridges/”.'],
  ['/abuot/', 'Did you mean “/about/”?'],
  ['/nowhere/at/all/', 'Lead to a page that there is, or leave the link out.'],
  ['/index.html/', 'Lead to a page that there is, or leave the link out.'],
])('for “%s” the mend is: %s', (path, fix) => expect(mendPath(pages, path)).toBe(fix));
