import { expect, test } from 'vitest';
import { sourceSupports } from '../../../../src/check/rules/site/source-supports.ts';
import { readFixture } from '../../../fixtures/river-flood.ts';
import { findOneOnSite, findOnSite } from '../../find-site-problems.ts';

test('the good fixture has none', async () => {
  expect(findOnSite(sourceSupports, await readFixture())).toEqual([]);
});

test('what a source with a title supports is printed nowhere', async () => {
  const supports = '  supports: what two members say';
  const problem = await findOneOnSite(sourceSupports, [
    'sources.yaml',
    supports,
    `  title: Two letters\n  ▸${supports.trim()}`,
  ]);
  expect(problem).toMatchObject({
    code: 'W-UNUSED',
    message: 'no page prints supports of “anglers-letter”, for it has a title',
  });
});
