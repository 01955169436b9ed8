import type { Instant } from '../model/day.ts';
import { sortProblems, type Problem } from '../model/problem.ts';
import type { ParsedContent, ParsedShared, ParsedStory } from '../parse/content.ts';
import { outlineOf } from './outline.ts';
import { Outlines } from './outlines.ts';
import { siteRules, storyRules } from './rules.ts';

/** Checks the stories of a parsed content folder against every rule of stories and of the site, for a moment. */
export function checkContent({ shared, stories, slugs, problems }: ParsedContent, now: Instant): Problem[] {
  if (!shared) return sortProblems(problems);
  const outlines = new Outlines(stories.map((story) => outlineOf(story, now, shared)));
  return sortProblems([
    ...problems,
    ...stories.flatMap((story) => checkStory(story, shared, now)),
    ...siteRules.flatMap((rule) => rule.check({ shared, outlines, publicFiles: [], slugs, now })),
  ]);
}

/** Checks one parsed story against every rule of stories, for a moment; `home` is the address of the site, where that is known. */
export function checkStory(story: ParsedStory, shared: ParsedShared, now: Instant, home?: string): Problem[] {
  return storyRules.flatMap((rule) => rule.check({ story, shared, now, home }));
}
