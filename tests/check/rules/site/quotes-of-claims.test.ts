import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../../src/check/outline.ts';
import { Outlines } from '../../../../src/check/outlines.ts';
import { quotesOfClaims } from '../../../../src/check/rules/site/quotes-of-claims.ts';
import { parseContent } from '../../../../src/parse/content.ts';
import { fixtureNow, readFixture, withWords } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite, findWith, type Edit } from '../../find-site-problems.ts';

const words = ': the river topped its banks';
const quote = (id: string): Edit => ['sources.yaml', `    flood${words}`, `    ${id}${words}`];

test('the good fixture has none', async () => {
  expect(findOnSite(quotesOfClaims, await readFixture())).toEqual([]);
});

test.each([
  ['that there is not', '▸nope', 'Known are: flood,'],
  ['that is misspelt', '▸flod', 'Did you mean “flood”?'],
])('words for a claim %s are refused', async (_, id, fix) => {
  const problem = await findOneOnSite(quotesOfClaims, quote(id));
  expect(problem).toMatchObject({ code: 'E-REF', message: `there is no claim “${id.slice(1)}”` });
  expect(problem.fix).toContain(fix);
});

describe('words for a claim', () => {
  const claims = 'stories/mill-bridge/claims.yaml';
  const cited: Edit = [
    claims,
    'cite: [bridge-survey]\n  why: The council, which',
    'cite: [bridge-survey, courier-banks]\n  why: The council, which',
  ];

  test('of another story, or of a draft, are fine where it cites the source', async () => {
    const draft: Edit = ['stories/mill-bridge/index.mdx', 'published: 2023-', 'draft: true\npublished: 2023-'];
    expect(await findWith(quotesOfClaims, cited, quote('bridge-sold'))).toEqual([]);
    expect(await findWith(quotesOfClaims, cited, quote('bridge-sold'), draft)).toEqual([]);
  });

  test('that does not cite the source are printed nowhere', async () => {
    expect(await findOneOnSite(quotesOfClaims, quote('▸bridge-sold'))).toMatchObject({
      code: 'W-UNUSED',
      message: 'no page prints these words, for the claim “bridge-sold” does not cite “courier-banks”',
      fix: 'Add courier-banks to the cite of the claim, or take the words out.',
    });
  });

  test('are fine where a correction of the claim cites the source', async () => {
    const corrections = 'stories/alder-valley-flood/corrections.yaml';
    const edits: Edit[] = [quote('road-closed'), [corrections, 'cite: [council-minutes]', 'cite: [courier-banks]']];
    expect(await findWith(quotesOfClaims, ...edits)).toEqual([]);
  });
});

test('while a story cannot be read, its claims are not known, and nothing is said', async () => {
  const edited = withWords(await readFixture(), ...quote('bridge-sold'));
  const { shared, stories, slugs } = parseContent(
    withWords(edited, 'stories/mill-bridge/index.mdx', 'topics: [bridges]\n', ''),
  );
  const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
  const subject = { shared: shared!, outlines, publicFiles: [], now: fixtureNow };
  expect(quotesOfClaims.check({ ...subject, slugs })).toEqual([]);
  expect(quotesOfClaims.check(subject)).toHaveLength(1);
});
