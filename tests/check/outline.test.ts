import { describe, expect, test } from 'vitest';
import type { Outline } from '../../src/model/outline.ts';
import { fixtureFiles, readFixture, withWords } from '../fixtures/river-flood.ts';
import { outlinesOf, type Edit } from './find-site-problems.ts';

const { index, claims, update } = fixtureFiles;
const later = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const held = (path: string, line: string): Edit => [path, 'published: 2023-', `${line}\npublished: 2023-`];
const onlyLater = 'balloons-second-night';
const untold: Edit = [
  index,
  '<Claim id="balloons-second-night"><Figure figure="balloons" part="launched" /> more</Claim>',
  'Some',
];
const boats: Edit = [index, '<Figure claim="balloons-second-night" figure="boats" /> boats', 'Boats'];

/** The outline of the flood in a changed fixture. */
async function outline(...edits: readonly Edit[]): Promise<Outline> {
  const content = edits.reduce((changed, edit) => withWords(changed, ...edit), await readFixture());
  return outlinesOf(content).find(({ slug }) => slug === 'alder-valley-flood')!;
}

test('an outline tells what others need to know of a story', async () => {
  const made = await outline();
  const {
    updates,
    related,
    deepLookParts,
    headings,
    marked,
    claims: all,
    hidden,
    topics,
    parties,
    names,
    ...others
  } = made;
  expect(others).toEqual({
    slug: 'alder-valley-flood',
    links: [{ file: index, href: '/stories/mill-bridge/', at: { line: 143, column: 36 } }],
    olderClaims: [],
    quoted: [
      ['courier-banks', 'flood'],
      ['courier-banks', 'marrowby-quote'],
      ['oberalder-bote', 'basin-quote'],
    ],
  });
  expect(updates).toEqual([
    { id: '2023-04-12', marked: ['balloons-upper', 'balloons-lower', 'flood'] },
    { id: '2023-04-13', marked: ['balloons-second-night', 'weir-breached'] },
  ]);
  expect(related).toEqual([{ slug: 'mill-bridge', at: { line: 14, column: 11 } }]);
  expect(deepLookParts).toBe(1);
  expect(headings).toHaveLength(6);
  expect(headings).toContain('the-weir-said');
  expect([marked.length, marked[0]]).toEqual([18, 'flood']);
  expect([all.length, hidden]).toEqual([18, []]);
  expect(topics).toEqual(['river-floods', 'weather-watching']);
  expect([parties.length, parties.includes('marrowby')]).toEqual([12, true]);
  expect(names).toMatchObject({ parties, topics });
  expect(names.terms.toSorted()).toEqual(['retention-basin', 'sluice', 'staff-gauge']);
});

test('it is plain data', async () => {
  const made = await outline(held(later, 'embargo: 2026-11-25T12:00Z'));
  expect(JSON.parse(JSON.stringify(made))).toEqual(made);
});

describe('what is withheld', () => {
  test('is told of a draft, which has no links and no subjects', async () => {
    const { withheld, links, topics, parties, hidden } = await outline(held(index, 'draft: true'));
    expect([withheld, links, topics, parties, hidden.length]).toEqual(['draft', [], [], [], 18]);
  });

  test('is told of an embargo, with its end, also at the links', async () => {
    const until = '2026-11-25T12:00Z';
    const made = await outline(held(index, `embargo: ${until}`));
    expect(made).toMatchObject({ withheld: 'embargo', until, topics: [], parties: [], hidden: [] });
    expect(made.links).toMatchObject([{ href: '/stories/mill-bridge/', until }]);
  });

  test('is not told of an embargo that has ended', async () => {
    expect(await outline(held(index, 'embargo: 2026-11-24T12:00Z'))).toEqual(await outlineOneLineDown());
  });

  test('is told of updates, whose claims are hidden where nothing else tells them', async () => {
    const made = await outline(held(later, 'draft: true'), untold, boats);
    expect(made.updates.map(({ id, withheld }) => [id, withheld])).toEqual([
      ['2023-04-12', undefined],
      ['2023-04-13', 'draft'],
    ]);
    expect(made.hidden).toEqual([onlyLater]);
    expect((await outline(held(later, 'draft: true'))).hidden).toEqual([]);
  });

  test('is told of the links of updates', async () => {
    const link: Edit = [update, 'Each balloon', '[Each](/about/) balloon'];
    const links = async (...edits: Edit[]) => (await outline(...edits)).links.filter(({ file }) => file === update);
    expect(await links(link)).toMatchObject([{ href: '/about/' }]);
    expect(await links(held(update, 'draft: true'), link)).toEqual([]);
    const until = '2026-11-25T12:00Z';
    expect(await links(held(update, `embargo: ${until}`), link)).toMatchObject([{ until }]);
    const both = [held(update, `embargo: ${until}`), held(index, 'embargo: 2026-11-25T12:00+02:00'), link];
    expect(await links(...both)).toMatchObject([{ until }]);
  });

  test('is told of the links of claims that only a withheld update tells', async () => {
    const until = '2026-11-25T12:00Z';
    const link: Edit = [claims, 'In the night to 13 April 2023 the Weather', 'In the [night](/about/) the Weather'];
    const linksIn = async (...edits: Edit[]) =>
      (await outline(link, ...edits)).links.filter(({ file }) => file === claims);
    const embargo = held(later, `embargo: ${until}`);
    expect(await linksIn(embargo, untold, boats)).toMatchObject([{ href: '/about/', until }]);
    expect(await linksIn(embargo)).toEqual(await linksIn());
    expect(await linksIn(held(later, 'draft: true'), untold, boats)).toEqual([]);
  });
});

/** The outline of the story as it would be if one line more stood in its front matter. */
async function outlineOneLineDown(): Promise<Outline> {
  return outline([index, 'published: 2023-', '# A comment.\npublished: 2023-']);
}
