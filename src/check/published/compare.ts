import type { FormerPages } from '../../model/former.ts';
import type { Instant } from '../../model/day.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedShared, ParsedStory } from '../../parse/content.ts';
import { listOf, plainYaml } from '../../parse/plain-yaml.ts';
import { clearStory } from '../cleared.ts';
import type { SiteSubject } from '../rule.ts';
import { publishedRules, publishedSiteRules } from '../rules.ts';
import { readFormer, type FormerFiles } from './former.ts';

/**
 * Holds a story against what was published of it, once or several times. A story that is withheld now is held against
 * nothing: that its addresses are gone is told elsewhere. `shared` is what stories share, where that could be read.
 * `pages` are for compareSite.
 */
export function compareStory(
  former: readonly FormerFiles[],
  story: ParsedStory | undefined,
  now: Instant,
  shared?: ParsedShared,
): { problems: Problem[]; pages: FormerPages[] } {
  const stories = former.flatMap((files) => readFormer(files, shared) ?? []);
  const after = story && clearStory(story, now);
  const problems = after
    ? stories.flatMap((before) => publishedRules.flatMap((rule) => rule.check({ before, after })))
    : [];
  return { problems, pages: stories.map(({ pages }) => pages) };
}

/**
 * Holds the site against what was published of it: `redirects` are the texts of redirects.yaml where it was another,
 * `pages` those of the stories that have changed or are gone since.
 */
export function compareSite(
  { redirects, pages }: { redirects: readonly string[]; pages: readonly FormerPages[] },
  after: SiteSubject,
): Problem[] {
  const before = { redirects: redirects.map((text) => listOf(plainYaml(text))), pages };
  return publishedSiteRules.flatMap((rule) => rule.check({ before, after }));
}
