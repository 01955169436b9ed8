import { expect, test } from 'vitest';
import type { Done } from '../../../src/load/check/job.ts';
import { planStories } from '../../../src/load/check/plan-stories.ts';
import { parseContent } from '../../../src/parse/content.ts';
import { outlinesOf } from '../../check/find-site-problems.ts';
import { readFixture } from '../../fixtures/river-flood.ts';

const content = await readFixture();
const shared = parseContent(content).shared!;
const site = { shared, publicFiles: ['icon.svg'] };
const done: Done = { problems: [], digest: '' };
const stories = Object.fromEntries(
  outlinesOf(content).map((outline): [string, Done] => [outline.slug, { ...done, outline, pictures: ['a-360.avif'] }]),
);

test('the pages and pictures of every story are planned, and the files of public/', () => {
  const { files } = planStories(site, stories);
  expect(files).toEqual(
    expect.arrayContaining([
      'icon.svg',
      'stories/alder-valley-flood/images/a-360.avif',
      'stories/mill-bridge/images/a-360.avif',
      'stories/mill-bridge/index.html',
      'topics/bridges/index.html',
    ]),
  );
});

test('of a story that could not be read nothing is planned', () => {
  const { files } = planStories(site, { ...stories, 'mill-bridge': { ...done, pictures: ['a-360.avif'] } });
  expect(files.filter((file) => file.startsWith('stories/mill-bridge/'))).toEqual([]);
  expect(files).toContain('stories/alder-valley-flood/index.html');
});

test('of a withheld story nothing is planned, not its pictures either', () => {
  const { outline } = stories['mill-bridge']!;
  const held = { ...stories['mill-bridge']!, outline: { ...outline!, withheld: 'draft' as const } };
  const { files } = planStories(site, { ...stories, 'mill-bridge': held });
  expect(files.filter((file) => file.startsWith('stories/mill-bridge/'))).toEqual([]);
});
