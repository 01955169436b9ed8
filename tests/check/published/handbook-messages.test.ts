import { expect, test } from 'vitest';
import { outlineOf } from '../../../src/check/outline.ts';
import { Outlines } from '../../../src/check/outlines.ts';
import { compareSite, compareStory } from '../../../src/check/published/compare.ts';
import { reportAsText } from '../../../src/check/reporters/terminal.ts';
import { readPublished } from '../../../src/load/published/read-published.ts';
import type { Problem } from '../../../src/model/problem.ts';
import { parseContent, type ContentFolder } from '../../../src/parse/content.ts';
import { groupByStory } from '../../../src/parse/group-by-story.ts';
import { fixtureFiles, fixtureNow, readFixture, withoutFile, withWords } from '../../fixtures/river-flood.ts';
import { optionsWith, Repository, storyFiles } from '../../load/published/repository.ts';
import { checkEntries } from '../../handbook/check-pages.ts';

const { claims, corrections, update } = fixtureFiles;
const slug = 'alder-valley-flood';
const fixture = await readFixture();

/** Everything that is found in a changed fixture, against the fixture as it was published. */
function findSince(content: ContentFolder): Problem[] {
  const { shared, stories } = parseContent(content);
  const former = { slug, at: fixtureNow, files: groupByStory(fixture).get(slug)!.files };
  const { problems, pages } = compareStory(
    [former],
    stories.find((story) => story.slug === slug),
    fixtureNow,
  );
  const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
  const site = { shared: shared!, outlines, publicFiles: [], now: fixtureNow };
  return [...problems, ...compareSite({ redirects: [], pages }, site)];
}

async function findInShallowClone(): Promise<Problem[]> {
  const origin = new Repository();
  origin.commit(storyFiles('flood', { water: 6 }));
  origin.commit({});
  const { folder } = origin.clone('--depth', '1');
  return (await readPublished(`${folder}/content`, optionsWith({ CI: 'true' }))).problems;
}

test.each([
  ['E-NOCORR', () => findSince(withWords(fixture, claims, 'value: 6.4', 'value: 4.6'))],
  ['E-LOG', () => findSince(withWords(fixture, corrections, 'from 11 April 2023', 'from 10 April 2023'))],
  ['E-GONE', () => findSince(withoutFile(fixture, update))],
  ['E-HISTORY', findInShallowClone],
])('the handbook shows the message of %s as it is given', async (code, find) => {
  const problems = await find();
  expect(problems.map((problem) => problem.code)).toEqual([code]);
  expect(checkEntries).toContain(`\n${reportAsText(problems, 'content')}\n`);
});
