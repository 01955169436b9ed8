import { describe, expect, test } from 'vitest';
import { anchorsOn, headingsIn, mendFragment, pagesBelow } from '../../src/check/anchors.ts';
import { parseBody } from '../../src/parse/body.ts';
import { deepLookPlan } from '../../src/view/deep-look-address.ts';
import { ledgerParts } from '../../src/view/ledger-address.ts';
import { viewLedger } from '../../src/view/ledger.ts';
import { withLongRead } from '../fixtures/long-read.ts';
import { withLongLedger } from '../fixtures/long-ledger.ts';
import { fixtureFiles, fixtureStory, readFixture, withWords } from '../fixtures/river-flood.ts';
import { outlinesOf, type Edit } from './find-site-problems.ts';

const { index } = fixtureFiles;
const later = 'stories/alder-valley-flood/updates/2023-04-13.mdx';
const held = (path: string, line: string): Edit => [path, 'published: 2023-', `${line}\npublished: 2023-`];
const second = '<Claim id="balloons-second-night"><Figure figure="balloons" part="launched" /> more</Claim>';
const untold: Edit = [index, second, 'Some'];
const boats: Edit = [index, '<Figure claim="balloons-second-night" figure="boats" /> boats', 'Boats'];

/** The pages of the flood in a changed fixture. */
async function pagesWith(...edits: readonly Edit[]): Promise<Record<string, string[]>> {
  const content = edits.reduce((changed, edit) => withWords(changed, ...edit), await readFixture());
  const outline = outlinesOf(content).find(({ slug }) => slug === 'alder-valley-flood')!;
  expect(anchorsOn(outline, 'nope/')).toBeUndefined();
  return Object.fromEntries(pagesBelow(outline).map((below) => [below, anchorsOn(outline, below)!]));
}

const text =
  '## A [b](/)\n\n<Claim id="x">y</Claim> and <Claim id="x">z</Claim>.[^one]\n\n### A b\n\n[^one]: Not this.';

test('the headings of a text are those that an author wrote', () => {
  expect(headingsIn(parseBody('a.mdx', text).body)).toEqual(['a-b', 'a-b-1']);
});

test.each([
  ['flood', 'Did you mean “claim-flood”?'],
  ['claim-flod', 'Did you mean “claim-flood”?'],
  ['nope', 'Known are: deep-look, claim-flood.'],
])('for the place “%s” the mend is: %s', (fragment, fix) => {
  expect(mendFragment(fragment, ['deep-look', 'claim-flood'])).toBe(fix);
});

describe('the pages of a story', () => {
  test('are its own, those of its depths, its record and its updates', async () => {
    expect(Object.keys(await pagesWith()).sort()).toEqual([
      '',
      'changes/',
      'claims/',
      'deep-look/',
      'quick-look/',
      'updates/',
      'updates/2023-04-12/',
      'updates/2023-04-13/',
    ]);
  });

  test('are without the updates that are withheld', async () => {
    const pages = await pagesWith(held(later, 'draft: true'));
    expect(Object.keys(pages)).not.toContain('updates/2023-04-13/');
    expect(pages['']).toContain('conflict-update');
  });

  test('under embargo are those that there will be', async () => {
    const pages = await pagesWith(held(index, 'embargo: 2026-11-25T12:00Z'), held(later, 'draft: true'));
    expect(Object.keys(pages)).toContain('updates/2023-04-12/');
    expect(Object.keys(pages)).not.toContain('updates/2023-04-13/');
  });

  test('print of the updates only the newest in full', async () => {
    const pages = await pagesWith(untold);
    expect(pages['']).toContain('claim-balloons-second-night');
    const before = await pagesWith(untold, held(later, 'draft: true'));
    expect(before['']).not.toContain('claim-balloons-second-night');
    expect(before['updates/2023-04-12/']).toEqual(['claim-balloons-upper', 'claim-balloons-lower', 'claim-flood']);
  });

  test('of a ledger list the claims that are published, and the standings', async () => {
    const pages = await pagesWith(held(later, 'draft: true'), untold, boats);
    expect(pages['claims/']?.slice(0, 6)).toEqual([
      'confirmed',
      'reported',
      'disputed',
      'unconfirmed',
      'denied',
      'flood',
    ]);
    expect(pages['claims/']).not.toContain('balloons-second-night');
  });
});

describe.each([10, 58, 200])('the pages of a ledger of %i claims and those of the fixture', (count) => {
  test('have the places that are printed, part by part', async () => {
    const content = await withLongLedger(count);
    const outline = outlinesOf(content).find(({ slug }) => slug === 'mill-bridge')!;
    const story = await fixtureStory('mill-bridge', content);
    const printed = ledgerParts(story).map(({ number }) => {
      const places = viewLedger(story, number).groups.flatMap(({ id, claims }) => [
        id,
        ...claims.map((claim) => claim.id),
      ]);
      return [`claims/${number === undefined ? '' : `${number}/`}`, places.sort()];
    });
    const known = pagesBelow(outline).filter((below) => below.startsWith('claims/'));
    expect(known.map((below) => [below, anchorsOn(outline, below)!.sort()])).toEqual(printed);
    expect(printed.length > 1).toBe(count > 10);
  });
});

describe.each([500, 6_000])('the pages of a Deep Look of %i words', (words) => {
  test('are those that are built, and have all its places: a link is led to the right one', async () => {
    const content = await withLongRead({ words });
    const outline = outlinesOf(content).find(({ slug }) => slug === 'mill-bridge')!;
    const { parts } = deepLookPlan(await fixtureStory('mill-bridge', content));
    const known = pagesBelow(outline).filter((below) => below.startsWith('deep-look/'));
    expect(known).toEqual(parts.map(({ number }) => `deep-look/${number === undefined ? '' : `${number}/`}`));
    expect(parts.length > 1).toBe(words > 500);
    for (const below of known) expect(anchorsOn(outline, below)).toEqual(anchorsOn(outline, 'deep-look/'));
    expect(anchorsOn(outline, 'deep-look/9/')).toBeUndefined();
  });
});
