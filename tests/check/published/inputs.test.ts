import { expect, test } from 'vitest';
import { clearStory } from '../../../src/check/cleared.ts';
import { outlineOf } from '../../../src/check/outline.ts';
import { Outlines } from '../../../src/check/outlines.ts';
import { readFormer } from '../../../src/check/published/former.ts';
import { publishedRules, publishedSiteRules } from '../../../src/check/rules.ts';
import { readContent } from '../../../src/load/read-content.ts';
import { parseContent, parseShared } from '../../../src/parse/content.ts';
import { groupByStory } from '../../../src/parse/group-by-story.ts';
import type { BadInput } from '../../fixtures/bad-inputs/bad-input.ts';
import { sinceInputs } from '../../fixtures/bad-inputs/since-rules.ts';
import { copySite } from '../../fixtures/changed-site.ts';
import { fixtureNow, readFixture } from '../../fixtures/river-flood.ts';

const fixture = await readFixture();
const published = [...groupByStory(fixture)].map(([slug, { files }]) => readFormer({ slug, at: fixtureNow, files })!);
const redirects = parseShared(fixture.files).data!.redirects.data;
const site = await copySite();

/** What each rule finds in the fixture as an input leaves it, against the fixture as it was published. */
async function findSince({ changes }: BadInput) {
  await site.become(changes);
  const { shared, stories, slugs, problems } = parseContent(await readContent(site.folders.content));
  expect(problems).toEqual([]);
  const inStory = stories.map((story) => ({
    before: published.find(({ slug }) => slug === story.slug)!,
    after: clearStory(story, fixtureNow)!,
  }));
  const outlines = new Outlines(stories.map((story) => outlineOf(story, fixtureNow, shared)));
  const inSite = {
    before: { redirects: [redirects], pages: published.map(({ pages }) => pages) },
    after: { shared: shared!, outlines, publicFiles: [], slugs, now: fixtureNow },
  };
  return [
    ...publishedRules.map((rule) => ({ rule, found: inStory.flatMap((subject) => rule.check(subject)) })),
    ...publishedSiteRules.map((rule) => ({ rule, found: rule.check(inSite) })),
  ].filter(({ found }) => found.length > 0);
}

const caught = new Set<string>();

test.each(sinceInputs)('$what is refused, by one rule alone', async (input) => {
  const finding = await findSince(input);
  const places = finding.flatMap(({ found }) =>
    found.map(({ file, line, column, code }) => ({ file: `content/${file}`, line, column, code })),
  );
  expect(places).toEqual(input.rows);
  expect(finding).toHaveLength(1);
  caught.add(finding[0]!.rule.summary);
});

test('that is true of every rule', async () => {
  const summaries = [...publishedRules, ...publishedSiteRules].map(({ summary }) => summary);
  expect(summaries.filter((summary) => !caught.has(summary))).toEqual([]);
  await site.remove();
});
