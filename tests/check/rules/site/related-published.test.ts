import { expect, test } from 'vitest';
import { relatedPublished } from '../../../../src/check/rules/site/related-published.ts';
import { fixtureFiles, readFixture } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const { index } = fixtureFiles;
const mill = 'stories/mill-bridge/index.mdx';
const held = (path: string, line: string): Edit => [path, 'published: 2023-', `${line}\npublished: 2023-`];
const related: Edit = [index, 'related: [mill-bridge]', 'related: [▸mill-bridge]'];

test('the good fixture has none', async () => {
  expect(findOnSite(relatedPublished, await readFixture())).toEqual([]);
});

test.each([
  ['a draft', [held(mill, 'draft: true')], '“mill-bridge” is a draft', 'Leave it out until that is published.'],
  [
    'a story under embargo',
    [held(mill, 'embargo: 2026-11-25T12:00Z')],
    '“mill-bridge” is under embargo until 2026-11-25T12:00Z',
    'Leave it out until the embargo has ended.',
  ],
  [
    'a story under a longer embargo',
    [held(mill, 'embargo: 2026-11-25T12:00Z'), held(index, 'embargo: 2026-11-25T12:00+01:00')],
    '“mill-bridge” is under embargo until 2026-11-25T12:00Z',
    'Leave it out',
  ],
  [
    'a draft, from a story under embargo',
    [held(mill, 'draft: true'), held(index, 'embargo: 2026-11-25T12:00Z')],
    '“mill-bridge” is a draft',
    'Leave it out',
  ],
])('%s is refused', async (_, edits, message, fix) => {
  const problem = await findOneOnSite(relatedPublished, ...edits, related);
  expect(problem).toMatchObject({ code: 'E-REF-DRAFT', message });
  expect(problem.fix).toContain(fix);
});

test.each([
  ['a story whose embargo has ended', [held(mill, 'embargo: 2026-11-24T12:00Z')]],
  [
    'two stories under one embargo',
    [held(mill, 'embargo: 2026-11-25T12:00Z'), held(index, 'embargo: 2026-11-25T13:00+01:00')],
  ],
  ['two drafts', [held(mill, 'draft: true'), held(index, 'draft: true')]],
  ['a published story, from a draft', [held(index, 'draft: true'), [mill, 'related: [alder-valley-flood]\n', '']]],
] as [string, Edit[]][])('%s may be related', async (_, edits) => {
  expect(await findWith(relatedPublished, ...edits)).toEqual([]);
});
