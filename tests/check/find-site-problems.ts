import { expect } from 'vitest';
import { outlineOf } from '../../src/check/outline.ts';
import { Outlines } from '../../src/check/outlines.ts';
import type { SiteRule } from '../../src/check/rule.ts';
import type { Outline } from '../../src/model/outline.ts';
import type { Problem } from '../../src/model/problem.ts';
import { parseContent, type ContentFolder } from '../../src/parse/content.ts';
import { marked } from '../fixtures/marked.ts';
import { fixtureNow, readFixture, withFile, withWords } from '../fixtures/river-flood.ts';

/** Words in place of others: path below content/, the words, and the new ones. */
export type Edit = readonly [path: string, from: string, to: string];

/** The outlines of a changed fixture, whose files must all parse. */
export function outlinesOf(content: ContentFolder, now = fixtureNow): Outline[] {
  const { shared, stories, problems } = parseContent(content);
  expect(problems).toEqual([]);
  return stories.map((story) => outlineOf(story, now, shared));
}

/** What one rule of the site finds in a changed fixture, whose files must all parse. */
export function findOnSite(rule: SiteRule, content: ContentFolder, publicFiles: readonly string[] = []): Problem[] {
  const { shared, slugs } = parseContent(content);
  const outlines = new Outlines(outlinesOf(content));
  return rule.check({ shared: shared!, outlines, publicFiles, slugs, now: fixtureNow });
}

/** What one rule of the site finds in the fixture with some words in place of others. */
export async function findWith(rule: SiteRule, ...edits: readonly Edit[]): Promise<Problem[]> {
  return findOnSite(
    rule,
    edits.reduce((content, edit) => withWords(content, ...edit), await readFixture()),
  );
}

/** The same, where the last of the new words have a mark: one problem, at the mark. */
export async function findOneOnSite(rule: SiteRule, ...edits: readonly Edit[]): Promise<Problem> {
  const withMark = edits.reduce((content, edit) => withWords(content, ...edit), await readFixture());
  const path = edits.at(-1)![0];
  const { text, line, column } = marked(withMark.files.find((file) => file.path === path)!.text);
  const problems = findOnSite(rule, withFile(withMark, path, text));
  expect(problems).toHaveLength(1);
  const [problem] = problems;
  expect(problem).toMatchObject({ file: path, line, column });
  expect(rule.codes).toContain(problem!.code);
  return problem!;
}
