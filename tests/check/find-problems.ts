import { expect } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseShared, parseStory, type ContentFolder } from '../../src/parse/content.ts';
import { groupByStory } from '../../src/parse/group-by-story.ts';
import { markedEdit } from '../fixtures/marked-edit.ts';
import { fixtureNow, readFixture } from '../fixtures/river-flood.ts';

const shared = parseShared((await readFixture()).files);

/** What one rule finds in one story of a changed fixture, whose files must all parse. */
export function findProblems(
  rule: Rule,
  content: ContentFolder,
  slug = 'alder-valley-flood',
  now = fixtureNow,
  home?: string,
): Problem[] {
  const groups = groupByStory(content);
  const story = parseStory(slug, groups.get(slug)!);
  expect([...shared.problems, ...story.problems]).toEqual([]);
  return rule.check({ story: story.data!, shared: shared.data!, now, home });
}

/** What one rule finds in the fixture with `to`, which has a mark, in place of `from`: one problem, at the mark. */
export async function findOne(rule: Rule, path: string, from: string, to: string): Promise<Problem> {
  const { content, place } = await markedEdit(path, from, to);
  const problems = findProblems(rule, content, path.split('/')[1]);
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject(place);
  expect(rule.codes).toContain(problem!.code);
  return problem!;
}

/** What one rule finds in the fixture as it stands: it must be nothing. */
export async function findNone(rule: Rule): Promise<void> {
  const fixture = await readFixture();
  expect(findProblems(rule, fixture)).toEqual([]);
  expect(findProblems(rule, fixture, 'mill-bridge')).toEqual([]);
}
