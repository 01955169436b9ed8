import type { SiteSubject } from '../../check/rule.ts';
import { planOf } from '../../check/site-plan.ts';
import type { SitePlan } from '../../model/site-plan.ts';
import type { Done } from './job.ts';

/** The files of a whole site, from what the check of each story came to, by its slug. */
export function planStories(
  { shared, publicFiles }: Pick<SiteSubject, 'shared' | 'publicFiles'>,
  stories: Readonly<Record<string, Done>>,
): SitePlan {
  const all = Object.entries(stories);
  return planOf({
    outlines: all.flatMap(([, { outline }]) => outline ?? []),
    publicFiles,
    redirects: shared.redirects.data,
    pictures: Object.fromEntries(all.map(([slug, { pictures }]) => [slug, pictures ?? []])),
  });
}
