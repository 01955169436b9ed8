import { expect } from 'vitest';
import { clearStory } from '../../src/check/cleared.ts';
import { readFormer } from '../../src/check/published/former.ts';
import type { PublishedRule } from '../../src/check/rule.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseStory, type ContentFolder } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { markedEdit } from '../fixtures/marked-edit.ts';
import { fixtureNow, readFixture } from '../fixtures/river-flood.ts';

const slug = 'alder-valley-flood';

/** What one rule finds in a story of a changed fixture, against the same story as it was published. */
export function findSince(rule: PublishedRule, after: ContentFolder, before: ContentFolder): Problem[] {
  const [then, now] = [before, after].map((content) => groupByStory(content).get(slug)!);
  const parsed = parseStory(slug, now!);
  expect(parsed.problems).toEqual([]);
  const story = clearStory(parsed.data!, fixtureNow)!;
  return rule.check({ before: readFormer({ slug, at: fixtureNow, files: then!.files })!, after: story });
}

/**
 * What one rule finds against the fixture as published, with `to`, which has a mark, in place of `from`: one problem, at
 * the mark.
 */
export async function findOneSince(rule: PublishedRule, path: string, from: string, to: string): Promise<Problem> {
  const { content, place } = await markedEdit(path, from, to);
  const problems = findSince(rule, content, await readFixture());
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject(place);
  expect(rule.codes).toContain(problem!.code);
  return problem!;
}
