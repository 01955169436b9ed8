import { compareSite, compareStory } from '../../check/published/compare.ts';
import type { SiteSubject } from '../../check/rule.ts';
import { siteRules } from '../../check/rules.ts';
import type { Problem } from '../../model/problem.ts';
import type { Published } from '../published/read-published.ts';
import type { Done } from './job.ts';

/** Holds a site against the rules of sites, and against what was published of it, where that is known. */
export async function checkSite(
  site: SiteSubject,
  stories: readonly Done[],
  published?: Published,
): Promise<Problem[]> {
  const found = siteRules.flatMap((rule) => rule.check(site));
  if (!published) return found;
  const { redirects, gone } = published;
  const formers = await Promise.all(gone.map((former) => former.read()));
  const pages = [
    ...stories.flatMap((story) => story.pages ?? []),
    ...compareStory(formers, undefined, site.now, site.shared).pages,
  ];
  return [...found, ...compareSite({ redirects, pages }, site)];
}
