import { sortProblems, type Problem } from '../model/problem.ts';
import type { ParsedContent, ParsedShared, ParsedStory } from '../parse/content.ts';
import { rules } from './rules.ts';

/** Checks a parsed content folder against every rule. No problem that stops a build means: it may be published. */
export function checkContent({ shared, stories, slugs, problems }: ParsedContent): Problem[] {
  const found = shared ? stories.flatMap((story) => checkStory(story, shared, slugs)) : [];
  return sortProblems([...problems, ...found]);
}

/** Checks one parsed story against every rule. */
export function checkStory(story: ParsedStory, shared: ParsedShared, slugs: readonly string[]): Problem[] {
  return rules.flatMap((rule) => rule.check({ story, shared, slugs }));
}
