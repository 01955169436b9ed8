import { expect, test } from 'vitest';
import { outlineOf } from '../../../../src/check/outline.ts';
import { Outlines } from '../../../../src/check/outlines.ts';
import { relatedKnown } from '../../../../src/check/rules/site/related-known.ts';
import { parseContent } from '../../../../src/parse/content.ts';
import { fixtureFiles, fixtureNow, readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const { index } = fixtureFiles;
const mill = 'stories/mill-bridge/index.mdx';
const related = (to: string): Edit => [index, 'related: [mill-bridge]', `related: ${to}`];

test('the good fixture has none', async () => {
  expect(findOnSite(relatedKnown, await readFixture())).toEqual([]);
});

test.each([
  ['that there is not', '[▸mill-brigde]', 'there is no story “mill-brigde”', 'Did you mean “mill-bridge”?'],
  ['twice', '[mill-bridge, ▸mill-bridge]', '“mill-bridge” stands here twice', 'Keep one of the two.'],
  [
    'that is itself',
    '[mill-bridge, ▸alder-valley-flood]',
    '“alder-valley-flood” is this story itself',
    'Leave it out.',
  ],
])('a story names none %s', async (_, to, message, fix) => {
  expect(await findOneOnSite(relatedKnown, related(to))).toMatchObject({ code: 'E-REF', message, fix });
});

test('in a draft it is told as of a draft', async () => {
  const draft: Edit = [index, 'published: 2023-', 'draft: true\npublished: 2023-'];
  expect(await findWith(relatedKnown, draft, related('[nowhere]'))).toMatchObject([{ code: 'E-REF', draft: true }]);
  expect((await findWith(relatedKnown, related('[nowhere]')))[0]).not.toHaveProperty('draft');
});

test('a story that cannot be read is there', async () => {
  const { shared, stories, slugs } = parseContent(withWords(await readFixture(), mill, 'short_title', 'short_titel'));
  const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
  const subject = { shared: shared!, outlines, publicFiles: [], now: fixtureNow };
  expect(outlines.slugs).toEqual(['alder-valley-flood']);
  expect(relatedKnown.check({ ...subject, slugs })).toEqual([]);
  expect(relatedKnown.check(subject)).toHaveLength(1);
});
